import type { Device } from '../../shared/api/devices';
import type { sendMessage } from '../../shared/api/messages';
import type { Measurement } from '../clock';
import { condemns, DONE, standing, type Outcome } from '../outcome';
import { isWaiting } from '../record';
import type { Messages } from './messages';
import type { SavedMessage } from './message';

export interface MessageParts {
  readonly messages: Messages;
  measureClock(): Promise<Measurement>;
  readonly sendMessage: typeof sendMessage;
  sending(ids: ReadonlySet<string>): void;
  changed(): void;
}

/** Refusals that speak of the message itself; another one may pass tomorrow. */
const CONDEMNING: ReadonlySet<number> = new Set([400, 403, 404, 409, 413, 422]);

/** Sends this team's messages one after another, oldest first. One that the server refuses holds up no other. */
export async function sendMessages(parts: MessageParts, { token, team }: Device): Promise<Outcome> {
  const tried = new Set<string>();
  let outcome: Outcome = DONE;
  for (;;) {
    const next = (await parts.messages.all()).find((message) => isWaiting(message) && message.teamCode === team.code && !tried.has(message.id));
    if (!next) return outcome;
    tried.add(next.id);
    const offset = await offsetFor(next, parts);
    if (offset === 'unreachable') return { kind: 'later', why: 'no-network', atLeastMs: 0 };
    const frozen = await parts.messages.freeze(next.id, offset);
    // A message that was taken back meanwhile is gone.
    if (frozen?.body === undefined) continue;

    parts.sending(new Set([frozen.id]));
    const answer = await parts.sendMessage(token, frozen.path, frozen.body);
    if (answer.ok) {
      await parts.messages.settle(frozen.id, answer.value);
      if (answer.value.status === 'unknown') outcome = { kind: 'later', why: 'server-busy', atLeastMs: 0 };
    } else if (condemns(answer.failure, CONDEMNING)) {
      const { code, status } = answer.failure;
      await parts.messages.settle(frozen.id, { status: 'refused', code, flagged: false, answer: { code, status } });
    } else {
      return standing(answer.failure);
    }
    parts.changed();
  }
}

/** Nothing is frozen before the clock was measured. */
async function offsetFor({ body }: SavedMessage, { measureClock }: MessageParts): Promise<number | undefined | 'unreachable'> {
  if (body !== undefined) return undefined;
  const measurement = await measureClock();
  if (measurement.kind === 'unreachable') return 'unreachable';
  return measurement.kind === 'measured' ? measurement.offsetSeconds : undefined;
}
