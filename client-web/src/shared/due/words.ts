import { formatCount } from '../format/numbers';
import { dateInVietnam, formatDate } from '../format/times';
import { t } from './texts';

/** Something the plan asks for by a day. */
export interface Due {
  /** The first day that is too late; undefined when the plan names none. */
  readonly before: string | undefined;
  readonly lastWorkingDay: string | undefined;
  readonly workingDaysLeft: number;
  readonly workingDaysLate: number;
}

/** The day, announced by its last working day, and how that stands. */
export const dueWords = (due: Due, isDone: boolean, today = dateInVietnam(new Date())): string => (due.before === undefined
  ? dayWords(due)
  : `${dayWords(due)} (${leftWords(due, isDone, today)})`);

/** The day alone. */
export const dayWords = ({ before, lastWorkingDay }: Due): string => (before === undefined || lastWorkingDay === undefined
  ? t('due.unknown')
  : t('due', { before: formatDate(before), last: formatDate(lastWorkingDay) }));

function leftWords({ lastWorkingDay, workingDaysLeft, workingDaysLate }: Due, isDone: boolean, today: string): string {
  const n = formatCount(workingDaysLate > 0 ? workingDaysLate : workingDaysLeft);
  if (isDone) return workingDaysLate > 0 ? t('due.doneLate', { n }) : t('due.inTime');
  if (workingDaysLate > 0) return t('due.late', { n });
  if (workingDaysLeft > 0) return t('due.left', { n });
  // A weekend or a holiday lies between the last working day and the day that is too late.
  return t(lastWorkingDay !== undefined && today > lastWorkingDay ? 'due.weekend' : 'due.today');
}
