import type { CampaignDay, Hours, Postponement } from '../api/days';
import type { FieldState } from '../api/quietLists';
import { formatCount } from '../format/numbers';
import { dateInVietnam, formatDate, formatMoment, formatTime } from '../format/times';
import { t } from './texts';

/** Refusals of the server in words that say what to do. */
export const refusals = (): Readonly<Record<string, string>> => ({
  'wrong-status': t('refused.status'),
  'invalid-request': t('refused.invalid'),
  'not-found': t('refused.place'),
});

/** Opened again after its figures were final. */
export const isReopened = ({ status, reopenReason }: CampaignDay): boolean =>
  reopenReason !== undefined && (status === 'closed' || status === 'open');

export function statusWords(day: CampaignDay): string {
  if (isReopened(day)) return t('status.reopened');
  if (day.status === 'closed') return t('status.closed', { t: day.lateUntil ? momentWords(day.lateUntil) : '' });
  return t(`status.${day.status}`);
}

export const momentWords = (at: Date): string => `${formatTime(at)} ${formatDate(dateInVietnam(at))}`;

export const hoursWords = (hours: Hours | undefined): string => (hours ? t('hours.value', { ...hours }) : t('hours.none'));

export const scopeWords = ({ communeCodes }: CampaignDay): string =>
  (communeCodes === undefined ? t('scope.all') : t('scope.some', { n: formatCount(communeCodes.length) }));

export const postponedWords = ({ reason, toDate }: Postponement): string =>
  `${reason} (${toDate === undefined ? t('postponed.open') : t('postponed.to', { date: formatDate(toDate) })})`;

/** Neutral words: nobody is reproached for a silence that weak signal or rain explains. */
export function fieldWords(state: FieldState, lastAt: Date | undefined, date: string): string {
  if (state !== 'quiet') return t(`quiet.state.${state}`);
  return lastAt === undefined ? t('quiet.state.quiet.never') : t('quiet.state.quiet', { t: formatMoment(lastAt, date) });
}

/** Colour of a state; weak signal and what nobody expects are grey. */
export const FIELD_TONES: Readonly<Record<FieldState, 'good' | 'warn' | 'plain'>> = {
  'not-started': 'warn',
  started: 'warn',
  recording: 'good',
  quiet: 'warn',
  finished: 'good',
  'weak-signal': 'plain',
  postponed: 'plain',
  'out-of-scope': 'plain',
};

/** `07:30` of what somebody typed: 7:30, 7h30, 730 and 7 are all times. Undefined when there is no such time. */
export function readTime(typed: string): string | undefined {
  const found = /^(\d{1,2})(?:[:hg. ]?(\d{2}))?\s*h?$/i.exec(typed.trim());
  if (!found) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  return hour < 24 && minute < 60 ? `${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}` : undefined;
}

/** Two typed times as hours; undefined when one is no time or the second is not later. */
export function readHours(from: string, to: string): Hours | undefined {
  const [start, end] = [readTime(from), readTime(to)];
  return start !== undefined && end !== undefined && start < end ? { from: start, to: end } : undefined;
}

/** Names typed one a line. */
export const readLines = (typed: string): readonly string[] => [...new Set(typed.split('\n').map((line) => line.trim()).filter((line) => line !== ''))];
