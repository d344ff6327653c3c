import { t, type CheckInKey } from './texts';
import type { SavedRecord } from './records';

/** How a record fares, in a sentence; `tone` chooses its colour and mark, never its meaning. */
export interface RecordWords {
  readonly tone: 'waiting' | 'good' | 'attention';
  readonly sentence: string;
}

const KNOWN_REASONS: ReadonlySet<string> = new Set(['unknown-team', 'not-your-team', 'unknown-activity', 'in-the-future', 'body-differs']);

/** What only the commune office can put right. */
const FOR_THE_COMMUNE: ReadonlySet<string> = new Set(['unknown-team', 'not-your-team', 'body-differs']);

export function wordsFor({ id, state }: SavedRecord, sending: ReadonlySet<string>): RecordWords {
  switch (state.kind) {
    case 'waiting':
      return { tone: 'waiting', sentence: t(sending.has(id) ? 'state.sending' : 'state.saved') };
    case 'received':
      return { tone: 'good', sentence: t('state.confirmed') };
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
  return FOR_THE_COMMUNE.has(code) ? 'action.commune' : 'action.again';
}
