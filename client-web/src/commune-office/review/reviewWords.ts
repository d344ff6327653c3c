import type { Review, RosterChange } from '../../shared/api/reviews';
import { dateInVietnam, formatDate } from '../../shared/format/times';
import { t } from './texts';

const day = (at: Date): string => formatDate(dateInVietnam(at));

/** Where a commune stands: whether it confirmed in time, which the year's first confirmation tells, and what the latest one says. */
export function stateWords(review: Review, hasDeadline: boolean): readonly string[] {
  const { confirmedAt, firstConfirmedAt = confirmedAt } = review;
  if (confirmedAt === undefined || firstConfirmedAt === undefined) return [t(review.state === 'overdue' ? 'state.overdue' : 'state.due')];
  const inTime = review.state === 'late' ? 'state.firstLate' : 'state.firstInTime';
  const first = t(hasDeadline ? inTime : 'state.first', { date: day(firstConfirmedAt) });
  const result = t(review.changed ? 'form.yes' : 'form.no');
  const again = confirmedAt.getTime() !== firstConfirmedAt.getTime();
  const latest = [
    t(again ? 'state.latest' : 'state.result', { date: day(confirmedAt), result: result.toLowerCase() }),
    review.confirmedBy && t('state.by', { name: review.confirmedBy }),
    review.decisionNumber && decisionWords(review.decisionNumber, review.decisionDate),
    review.note,
  ];
  return [first, latest.filter(Boolean).join(' ')];
}

const decisionWords = (number: string, date: string | undefined): string =>
  date === undefined ? t('state.decision', { number }) : t('state.decisionOf', { number, date: formatDate(date) });

/** Whether a change came after the latest confirmation: the next one confirms it. */
export const isOpen = ({ at }: Pick<RosterChange, 'at'>, confirmedAt: Date): boolean => at > confirmedAt;
