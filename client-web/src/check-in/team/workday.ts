import type { Fields } from '../../shared/api/parse';
import { dateInVietnam } from '../../shared/format/times';
import type { SavedMessage } from '../../outbox/messages/message';
import { isWaiting } from '../../outbox/record';
import type { OwnTeam } from './ownTeam';

/** The kind of the messages that say when the team starts and ends. */
export const TEAM_DAY = 'team-day';

/** Where the team stands today. */
export type Workday =
  | { readonly kind: 'not-started' }
  | { readonly kind: 'working'; readonly since: Date | undefined; readonly members: number | undefined }
  | { readonly kind: 'finished'; readonly at: Date | undefined };

/**
 * What the province knows, and over it what was pressed on this phone and the province cannot have known when it was asked.
 */
export function workdayOf(known: OwnTeam['day'], messages: readonly SavedMessage[], teamCode: string, today: string): Workday {
  const theirs = known?.date === today ? known : undefined;
  const ours = messages.filter((message) => isOfToday(message, teamCode, today) && message.state.kind !== 'refused')
    .filter((message) => theirs === undefined || isWaiting(message) || message.savedAt >= theirs.askedAt);
  const last = ours.at(-1);
  if (!last) return fromProvince(theirs?.state);
  const at = timeOf(last.content);
  if (last.content['event'] === 'end') return { kind: 'finished', at };
  const firstStart = ours.find(({ content }) => content['event'] === 'start');
  return {
    kind: 'working',
    since: theirs?.state?.startedAt ?? (firstStart ? timeOf(firstStart.content) : at),
    members: membersOf(last.content) ?? theirs?.state?.members,
  };
}

function fromProvince(state: NonNullable<OwnTeam['day']>['state']): Workday {
  if (state === undefined) return { kind: 'not-started' };
  return state.state === 'finished'
    ? { kind: 'finished', at: state.endedAt }
    : { kind: 'working', since: state.startedAt, members: state.members };
}

function isOfToday({ kind, teamCode, content }: SavedMessage, ownTeam: string, today: string): boolean {
  const at = timeOf(content);
  return kind === TEAM_DAY && teamCode === ownTeam && at !== undefined && dateInVietnam(at) === today;
}

function timeOf(content: Fields): Date | undefined {
  const at = new Date(String(content['occurredAt']));
  return Number.isNaN(at.getTime()) ? undefined : at;
}

const membersOf = ({ staff }: Fields): number | undefined => (typeof staff === 'number' ? staff : undefined);

/** The last start or end of today made on this phone, to say how it fares. */
export const lastPressed = (messages: readonly SavedMessage[], teamCode: string, today: string): SavedMessage | undefined =>
  messages.filter((message) => isOfToday(message, teamCode, today)).at(-1);
