import type { Period } from '../api/workLists';

/** The report period that a day lies in: a quarter before the year that holds it; the last one when the year is over. */
export function periodToday(periods: readonly Period[], today: string): Period | undefined {
  const around = periods.filter(({ from, to }) => from <= today && today <= to);
  return [...around].sort((left, right) => days(left) - days(right))[0] ?? periods.at(-1);
}

const days = ({ from, to }: Period): number => Date.parse(to) - Date.parse(from);
