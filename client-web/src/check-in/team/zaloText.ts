import type { Program } from '../../shared/api/program';
import type { Totals } from '../../shared/api/totals';
import { formatCount } from '../../shared/format/numbers';
import { formatDate, formatTime } from '../../shared/format/times';
import { language } from '../../shared/i18n/language';
import { t } from './texts';

export interface DayToTell {
  readonly teamName: string;
  readonly date: string;
  /** Name of the campaign day, where there is one. */
  readonly campaign: string | undefined;
  readonly totals: Totals;
  readonly fetchedAt: Date;
  readonly unsent: number;
}

/** A group's screen shows this much without scrolling. */
const MOST_RESULTS = 6;

/** Today's figures for the team's group, each with its unit; what the province has, and beside it what is still on the phone. */
export function zaloText({ teamName, date, campaign, totals, fetchedAt, unsent }: DayToTell, program: Program | undefined): string {
  const day = formatDate(date);
  return [
    t('zalo.head', { team: teamName }),
    campaign === undefined ? t('zalo.day', { date: day }) : t('zalo.campaign', { date: day, name: campaign }),
    ...figureLines(totals),
    ...resultLines(totals, program),
    t('zalo.asOf', { t: formatTime(fetchedAt) }) + (unsent > 0 ? ` ${t('zalo.unsent', { n: formatCount(unsent) })}` : ''),
  ].join('\n');
}

function figureLines(totals: Totals): readonly string[] {
  const lines = (['households', 'businesses', 'people'] as const)
    .filter((figure) => totals[figure] > 0)
    .map((figure) => `- ${t(`zalo.${figure}`, { n: formatCount(totals[figure]) })}`);
  return lines.length > 0 || totals.checkIns > 0 ? lines : [`- ${t('zalo.nothing')}`];
}

function resultLines({ results }: Totals, program: Program | undefined): readonly string[] {
  const counted = (program?.activities ?? []).flatMap(({ code, name, unit, goal }) => {
    const n = results[code] ?? 0;
    return n > 0 && goal !== undefined ? [{ n, what: name[language.value], unit: t(`unit.${unit}`) }] : [];
  });
  const lines = counted
    .sort((left, right) => right.n - left.n)
    .slice(0, MOST_RESULTS)
    .map(({ n, what, unit }) => `  + ${t('zalo.result', { what, n: formatCount(n), unit })}`);
  return lines.length === 0 ? [] : [`- ${t('zalo.done')}`, ...lines];
}
