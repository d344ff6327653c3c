import type { SavedCorrection, SavedRecord, SendingState } from '../outbox/record';
import type { SendPhase } from '../outbox/sender';
import { database } from './storage';
import { device } from './team';
import { t, type CheckInKey } from './texts';

/** How a record fares, in a sentence; `tone` chooses its colour and mark, never its meaning. */
export interface RecordWords {
  readonly tone: 'waiting' | 'good' | 'attention';
  readonly sentence: string;
}

const KNOWN_REASONS: ReadonlySet<string> = new Set([
  'unknown-team', 'not-your-team', 'unknown-activity', 'in-the-future', 'body-differs', 'already-voided', 'too-old', 'day-finalised',
]);

/** What only the commune office can put right. */
const FOR_THE_COMMUNE: ReadonlySet<string> = new Set(['unknown-team', 'not-your-team', 'body-differs', 'too-old', 'day-finalised']);

const NONE: ReadonlySet<string> = new Set();

/** What is on its way at this moment. */
export const sendingIds = (phase: SendPhase): ReadonlySet<string> => (phase.kind === 'sending' ? phase.ids : NONE);

export function recordSentence(record: SavedRecord, sending: ReadonlySet<string>): RecordWords {
  const { id, state, checkIn } = record;
  if (state.kind !== 'waiting') return settledWords(state);
  if (sending.has(id)) return { tone: 'waiting', sentence: t('state.sending') };
  if (database.isOnlyInMemory('records', id)) return { tone: 'attention', sentence: t('state.memory') };
  if (device.value && checkIn.teamCode !== device.value.team.code) return { tone: 'attention', sentence: t('state.otherTeam') };
  return { tone: 'waiting', sentence: t('state.saved') };
}

export function correctionSentence({ id, state, replacement }: SavedCorrection, sending: ReadonlySet<string>): RecordWords {
  if (state.kind !== 'waiting') return settledWords(state);
  if (sending.has(id)) return { tone: 'waiting', sentence: t('state.sending') };
  return { tone: 'waiting', sentence: t(replacement ? 'fix.waiting' : 'fix.voidWaiting') };
}

function settledWords(state: Exclude<SendingState, { kind: 'waiting' }>): RecordWords {
  switch (state.kind) {
    case 'received':
      return { tone: 'good', sentence: state.flagged ? t('state.flagged') : t('state.confirmed') };
    case 'held':
      return { tone: 'attention', sentence: t(state.code === 'too-old' ? 'state.old' : 'state.late') };
    case 'refused':
      return { tone: 'attention', sentence: t('state.rejected', { reason: t(reasonFor(state.code)), action: t(actionFor(state.code)) }) };
  }
}

const reasonFor = (code: string): CheckInKey =>
  KNOWN_REASONS.has(code) ? (`reason.${code}` as CheckInKey) : 'reason.other';

function actionFor(code: string): CheckInKey {
  if (code === 'in-the-future') return 'action.clock';
  if (code === 'already-voided') return 'action.none';
  return FOR_THE_COMMUNE.has(code) ? 'action.commune' : 'action.again';
}
