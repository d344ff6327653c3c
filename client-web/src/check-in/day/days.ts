import type { DayOfTeam, Postponement } from '../../shared/api/dayOfTeam';

/** How long before and after a day the phone tells of it, days. */
const BEFORE = 3;
const AFTER = 7;

/** How far around today days are kept on the phone, for mornings without network. */
const KEPT = 14;

const DAY_MS = 24 * 60 * 60 * 1000;

export const shiftDate = (date: string, days: number): string =>
  new Date(new Date(`${date}T00:00:00Z`).getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** The days near today that a commune's teams are asked to go out on, oldest first. */
export const daysAround = (days: readonly DayOfTeam[], today: string, communeCode: string): readonly DayOfTeam[] => days
  .filter(({ date, status, communeCodes }) => status !== 'undeclared' && (communeCodes?.includes(communeCode) ?? true)
    && date >= shiftDate(today, -KEPT) && date <= shiftDate(today, KEPT))
  .sort((left, right) => left.date.localeCompare(right.date));

export const postponementOf = ({ postponed }: DayOfTeam, communeCode: string): Postponement | undefined =>
  postponed.find((each) => each.communeCode === communeCode);

/** What a day is to the team today. */
export type DayNews =
  | { readonly kind: 'today' | 'soon'; readonly day: DayOfTeam }
  | { readonly kind: 'postponed'; readonly day: DayOfTeam; readonly postponement: Postponement };

/** The one day to tell of before it is over: today's, else the next. */
export function newsOf(days: readonly DayOfTeam[], today: string, communeCode: string): DayNews | undefined {
  const day = days.find(({ date, status }) => date >= today && date <= shiftDate(today, BEFORE) && status !== 'finalised');
  if (!day) return undefined;
  const postponement = postponementOf(day, communeCode);
  if (postponement) return { kind: 'postponed', day, postponement };
  return { kind: day.date === today ? 'today' : 'soon', day };
}

/** The last day whose figures were made final: the team hears what came of it. */
export const lastFinalOf = (days: readonly DayOfTeam[], today: string, communeCode: string): DayOfTeam | undefined => days
  .filter((day) => day.status === 'finalised' && day.date <= today && day.date >= shiftDate(today, -AFTER) && !postponementOf(day, communeCode))
  .at(-1);
