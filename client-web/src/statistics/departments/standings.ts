import type { Standing } from '../../shared/api/departmentReports';
import { formatCount } from '../../shared/format/numbers';
import { dateInVietnam, formatDate } from '../../shared/format/times';
import { t } from './texts';

export function stateWords({ state, sentAt }: Standing): string {
  if (state === 'sent') return t('state.sent', { date: sentAt ? formatDate(dateInVietnam(sentAt)) : '' });
  return t(state === 'draft' ? 'state.draft' : 'state.none');
}

/** The day it is due, announced by its last working day, and how that stands. */
export function dueWords(standing: Standing): string {
  const { before, lastWorkingDay } = standing;
  if (before === undefined || lastWorkingDay === undefined) return t('due.unknown');
  return `${t('due', { before: formatDate(before), last: formatDate(lastWorkingDay) })} (${leftWords(standing)})`;
}

function leftWords({ state, workingDaysLeft, workingDaysLate }: Standing): string {
  const n = formatCount(workingDaysLate > 0 ? workingDaysLate : workingDaysLeft);
  if (state === 'sent') return workingDaysLate > 0 ? t('due.sentLate', { n }) : t('due.inTime');
  if (workingDaysLate > 0) return t('due.late', { n });
  return workingDaysLeft > 0 ? t('due.left', { n }) : t('due.today');
}
