import type { ReportStanding } from '../api/periodicReports';
import { dueWords } from '../due/words';
import { formatDate } from '../format/times';
import { reportsTexts, t, type ReportsKey } from './texts';

export function stateWords({ state, number, issuedOn }: ReportStanding): string {
  const document = { number: number ?? '', date: issuedOn ? formatDate(issuedOn) : '' };
  return t(`state.${state}`, document);
}

export const dueOf = (standing: ReportStanding): string => dueWords(standing, standing.issuedOn !== undefined);

/** A part's name; a part that came with a newer server has none here. */
export function partName(code: string): string {
  const key = `part.${code}`;
  return t(key in reportsTexts.vi ? (key as ReportsKey) : 'part.unknown');
}
