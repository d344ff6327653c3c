import type { Standing } from '../../shared/api/departmentReports';
import { dueWords } from '../../shared/due/words';
import { dateInVietnam, formatDate } from '../../shared/format/times';
import { t } from './texts';

export function stateWords({ state, sentAt }: Standing): string {
  if (state === 'sent') return t('state.sent', { date: sentAt ? formatDate(dateInVietnam(sentAt)) : '' });
  return t(state === 'draft' ? 'state.draft' : 'state.none');
}

/** When it is due, and how that stands. */
export const dueOf = (standing: Standing, today?: string): string => dueWords(standing, standing.state === 'sent', today);
