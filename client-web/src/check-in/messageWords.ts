import type { SavedMessage } from '../outbox/messages/message';
import type { RecordWords } from './recordWords';
import { database } from './storage';
import { device } from './team';
import { t, type CheckInKey } from './texts';

/** Reasons that records and messages have in common; `action` says what helps. */
const KNOWN: Readonly<Record<string, readonly [reason: CheckInKey, action: CheckInKey]>> = {
  'unknown-team': ['reason.unknown-team', 'action.commune'],
  'not-your-team': ['message.notYours', 'action.commune'],
  'in-the-future': ['reason.in-the-future', 'message.clock'],
  'body-differs': ['message.differs', 'action.commune'],
};

/** How a message fares, in a sentence. */
export function messageSentence({ id, state, teamCode }: SavedMessage, sending: ReadonlySet<string>): RecordWords {
  switch (state.kind) {
    case 'received':
    case 'held':
      return { tone: 'good', sentence: t('state.confirmed') };
    case 'refused': {
      const [reason, action] = KNOWN[state.code] ?? ['message.reason', 'message.action'];
      return { tone: 'attention', sentence: t('message.rejected', { reason: t(reason), action: t(action) }) };
    }
    case 'waiting':
      if (sending.has(id)) return { tone: 'waiting', sentence: t('state.sending') };
      if (database.isOnlyInMemory('messages', id)) return { tone: 'attention', sentence: t('state.memory') };
      if (device.value && teamCode !== device.value.team.code) return { tone: 'attention', sentence: t('message.otherTeam') };
      return { tone: 'waiting', sentence: t('state.saved') };
  }
}

const NAMES: Readonly<Record<string, CheckInKey>> = { difficulty: 'message.difficulty', 'team-day': 'message.teamDay' };

/** What a message is, in the words of the part of the page that wrote it. */
export const messageName = ({ kind }: SavedMessage): string => t(NAMES[kind] ?? 'message.other');
