import type { ImportedField, ImportProblem } from '../../shared/api/rosterImport';
import { fill } from '../../shared/i18n/translator';
import { PROBLEMS } from './rosterProblems';
import { t, type RosterKey } from './texts';

/** Names of the columns as the file and the forms have them. */
const FIELDS: Readonly<Record<string, RosterKey>> = {
  name: 'village.name',
};

/** Codes of what an import refuses as a whole. */
const WHOLE: Readonly<Record<string, RosterKey>> = {};

/** Codes of what is wrong with a row. */
const ROW: Readonly<Record<string, RosterKey>> = {};

export const importProblems = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(WHOLE).map(([code, key]) => [code, t(key)]));

export const fieldName = (field: string): string => {
  const key = FIELDS[field];
  return key === undefined ? field : t(key);
};

/** "Điện thoại: 0912… → 0987…" */
export const changeWords = ({ field, before, after }: ImportedField): string =>
  fill(before === undefined ? '{field}: {after}' : '{field}: {before} → {after}', {
    field: fieldName(field),
    before: before ?? '',
    after: after ?? t('unknown'),
  });

export function problemWords({ code, field, message }: ImportProblem): string {
  const key = ROW[code] ?? PROBLEMS[code];
  const sentence = key === undefined ? message : t(key);
  return field === undefined ? sentence : `${fieldName(field)}: ${sentence}`;
}
