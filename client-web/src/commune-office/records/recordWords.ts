import type { ListedRecord } from '../../shared/api/records';
import type { Team } from '../../shared/api/teams';
import { formatCount } from '../../shared/format/numbers';
import { dateInVietnam, formatDate, formatTime } from '../../shared/format/times';
import { common } from '../../shared/i18n/common';
import { local } from '../../shared/desk/directory';
import { program } from '../model';
import { heldReason } from './heldReason';
import { t, type RecordsKey } from './texts';

export function heldWords(record: ListedRecord): string {
  const received = formatDate(dateInVietnam(record.receivedAt));
  return heldReason(record) === 'too-old'
    ? t('held.tooOld', { date: received })
    : t('held.finalised', { date: formatDate(dateInVietnam(record.occurredAt)), received });
}

const MARKS: Readonly<Record<string, RecordsKey>> = {
  'outside-commune': 'mark.outside',
  'mock-position': 'mark.mock',
  'results-above-people': 'mark.results',
  'too-fast': 'mark.fast',
  'same-numbers': 'mark.same',
};

export const markWords = (flag: string): string => t(MARKS[flag] ?? 'mark.other');

/** Codes of answers to records, corrections and decisions. */
const CODES: Readonly<Record<string, RecordsKey>> = {
  'unknown-team': 'code.unknownTeam',
  'not-your-team': 'code.notYourTeam',
  'unknown-activity': 'code.unknownActivity',
  'invalid-item': 'code.invalid',
  'invalid-id': 'code.invalid',
  'invalid-time': 'code.invalidTime',
  'invalid-count': 'code.invalidCount',
  'in-the-future': 'code.future',
  'too-old': 'code.tooOld',
  'day-finalised': 'code.finalised',
  'body-differs': 'code.differs',
  'unknown-check-in': 'code.unknown',
  'already-voided': 'code.voided',
  'already-declined': 'code.declined',
  'not-held': 'code.notHeld',
  'not-marked': 'code.notMarked',
  'before-the-work': 'code.before',
};

export const codeWords = (code: string): string => t(CODES[code] ?? 'code.other');

/** "07:30 22/11/2026" */
export const momentWords = (at: Date): string => `${formatTime(at)} ${formatDate(dateInVietnam(at))}`;

/** "Đến nhà dân · 1 hộ · 3 lượt người" */
export function recordWords({ kind, households, businesses, people }: ListedRecord): string {
  const parts = [
    common(`kind.${kind}`),
    households > 0 && t('count.households', { n: formatCount(households) }),
    businesses > 0 && t('count.businesses', { n: formatCount(businesses) }),
    t('count.people', { n: formatCount(people) }),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

/** "Ví điện tử: 2" for each activity of the record. */
export const resultWords = ({ results }: ListedRecord): readonly string[] =>
  Object.entries(results).map(([code, n]) => {
    const activity = program.value?.activities.find((each) => each.code === code);
    return `${activity ? local(activity.name) : t('activity.newer')}: ${formatCount(n)}`;
  });

export const teamName = (teams: readonly Team[], code: string): string => teams.find((team) => team.code === code)?.name ?? code;
