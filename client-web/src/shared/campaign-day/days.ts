import type { CampaignDay } from '../api/days';
import { dateInVietnam } from '../format/times';

/** The day the address names; else today's, else the next one, else the newest. */
export function dayInFront(days: readonly CampaignDay[], asked: string | undefined, today = dateInVietnam(new Date())): CampaignDay | undefined {
  const coming = days.filter(({ date }) => date >= today).sort((left, right) => (left.date < right.date ? -1 : 1));
  const newest = [...days].sort((left, right) => (left.date > right.date ? -1 : 1));
  return days.find(({ date }) => date === asked) ?? coming[0] ?? newest[0];
}

export const yearOf = ({ date }: CampaignDay): string => date.slice(0, 4);

/** Days in which the commune is expected. */
export const ofCommune = (days: readonly CampaignDay[], code: string): readonly CampaignDay[] =>
  days.filter(({ status, communeCodes }) => status !== 'undeclared' && (communeCodes === undefined || communeCodes.includes(code)));
