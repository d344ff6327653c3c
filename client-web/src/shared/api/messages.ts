import { request, type Result } from './http';
import { fields, optionalText, type Fields } from './parse';

/** What the server said of one message. `unknown`: in words this version does not know, so it is asked again. */
export interface MessageReceipt {
  readonly status: 'received' | 'held' | 'refused' | 'unknown';
  readonly code: string;
  readonly flagged: boolean;
  readonly answer: Fields;
}

const TIMEOUT_MS = 30_000;

const MEANINGS: Readonly<Record<string, MessageReceipt['status']>> = {
  accepted: 'received',
  duplicate: 'received',
  held: 'held',
  conflict: 'refused',
  rejected: 'refused',
};

/** Posts a message frozen earlier. */
export const sendMessage = (token: string, path: string, body: string): Promise<Result<MessageReceipt>> =>
  request('POST', path, parseReceipt, { token, body, timeoutMs: TIMEOUT_MS });

/**
 * `{status, code?}`, as records have it. Only an answer that says so took the message in: an empty one may come from something on
 * the way, such as the sign-in page of a café's Wi-Fi.
 */
export function parseReceipt(value: unknown): MessageReceipt {
  const answer = fields(value, 'answer');
  const status = optionalText(answer, 'status') ?? '';
  const isFlagged = Array.isArray(answer['flags']) && answer['flags'].length > 0;
  return { status: MEANINGS[status] ?? 'unknown', code: optionalText(answer, 'code') ?? '', flagged: isFlagged, answer };
}
