import type { Message } from '../../outbox/messages/message';
import { DIFFICULTIES } from '../../shared/api/difficulties';

/** The contract's limit. */
export const MAX_TEXT_LENGTH = 1_000;

/** What is being written; its id is made with it, so that saving twice saves once. */
export interface DifficultyDraft {
  readonly id: string;
  readonly proposal: boolean;
  readonly kind: string | undefined;
  readonly text: string;
  readonly urgent: boolean;
}

export type Missing = 'missing.kind' | 'missing.text' | 'missing.room';

export const newDifficulty = (id: string): DifficultyDraft => ({ id, proposal: false, kind: undefined, text: '', urgent: false });

/** Where the kind does not say what it is, the text must. */
export const needsText = ({ proposal, kind }: DifficultyDraft): boolean => proposal || kind === 'other';

export function whatIsMissing(draft: DifficultyDraft): Missing | undefined {
  if (draft.kind === undefined) return 'missing.kind';
  return needsText(draft) && draft.text.trim() === '' ? 'missing.text' : undefined;
}

/** The difficulty as the queue takes it. A proposal blocks nobody's work. */
export function toMessage(
  { id, proposal, kind, text, urgent }: DifficultyDraft,
  { teamCode, occurredAt, memberNumber }: { readonly teamCode: string; readonly occurredAt: string; readonly memberNumber: number | undefined },
): Message {
  const content = {
    id, teamCode, kind, proposal, urgent: urgent && !proposal, occurredAt,
    ...(text.trim() === '' ? {} : { text: text.trim().normalize('NFC') }),
    ...(memberNumber === undefined ? {} : { memberNumber }),
  };
  return { id, kind: 'difficulty', teamCode, path: DIFFICULTIES, content };
}
