import type { Receipt, sendCheckIns, sendCorrection } from '../shared/api/checkIns';
import type { Device } from '../shared/api/devices';
import type { Measurement } from './clock';
import { sendMessages, type MessageParts } from './messages/sendMessages';
import type { Outbox } from './outbox';
import { condemns, DONE, standing, type Outcome } from './outcome';
import { dueCorrections, dueRecords, fitting } from './queue';
import type { SavedRecord } from './record';

export interface SendingParts extends MessageParts {
  readonly outbox: Outbox;
  device(): Promise<Device | undefined>;
  measureClock(): Promise<Measurement>;
  readonly send: typeof sendCheckIns;
  readonly sendCorrection: typeof sendCorrection;
  now(): number;
  /** These are on their way now. */
  sending(ids: ReadonlySet<string>): void;
  /** The state of a record may have changed. */
  changed(): void;
}

/** The contract's limit of one request. */
const MAX_BATCH = 500;

/** A first batch that a bad line carries; each success doubles it. */
const FIRST_BATCH = 25;

/** Statuses that say that a request as such cannot be read. */
const UNREADABLE: ReadonlySet<number> = new Set([400, 413]);

/** Sends whatever this phone's team can send, records first, messages last, until nothing is left or something stands in the way. */
export async function sendAll(parts: SendingParts): Promise<Outcome> {
  const device = await parts.device();
  if (!device) return DONE;
  const records = await sendRecords(parts, device);
  if (records.kind !== 'done') return records;
  const corrections = await sendCorrections(parts, device);
  if (standsInTheWay(corrections)) return corrections;
  const messages = await sendMessages(parts, device);
  return messages.kind === 'done' ? corrections : messages;
}

async function sendRecords(parts: SendingParts, { token, team }: Device): Promise<Outcome> {
  let size = FIRST_BATCH;
  for (;;) {
    const due = dueRecords((await parts.outbox.all()).records, team.code, parts.now()).slice(0, size);
    if (due.length === 0) return DONE;
    const frozen = await freeze(parts, due);
    if (!frozen) return { kind: 'later', why: 'no-network', atLeastMs: 0 };
    const batch = frozen.slice(0, fitting(frozen.map(({ body }) => body)));
    if (batch.length === 0) continue;

    parts.sending(new Set(batch.map(({ id }) => id)));
    const answer = await parts.send(token, batch.map(({ body }) => body));
    if (answer.ok) {
      await parts.outbox.settle(answer.value);
      parts.changed();
      if (!isComplete(batch, answer.value)) return { kind: 'later', why: 'server-busy', atLeastMs: 0 };
      size = Math.min(MAX_BATCH, size * 2);
    } else if (!condemns(answer.failure, UNREADABLE)) {
      return standing(answer.failure);
    } else if (batch.length > 1) {
      // The request as a whole cannot be read: in ever smaller ones the bad record shows itself and the others pass.
      size = Math.ceil(batch.length / 2);
    } else {
      await parts.outbox.settle(batch.map(({ id }) => ({ id, status: 'rejected', code: 'invalid-item', flagged: false })));
      parts.changed();
    }
  }
}

interface FrozenRecord {
  readonly id: string;
  readonly body: string;
}

/** Nothing is frozen before the clock was measured; undefined without network. */
async function freeze({ outbox, measureClock }: SendingParts, due: readonly SavedRecord[]): Promise<readonly FrozenRecord[] | undefined> {
  let offset: number | undefined;
  if (due.some(({ body }) => body === undefined)) {
    const measurement = await measureClock();
    if (measurement.kind === 'unreachable') return undefined;
    if (measurement.kind === 'measured') offset = measurement.offsetSeconds;
  }
  const frozen = await Promise.all(due.map((record) => record.body === undefined ? outbox.freeze(record.id, offset) : record));
  // A record that was taken back meanwhile is gone.
  return frozen.flatMap((record) => (record?.body === undefined ? [] : { id: record.id, body: record.body }));
}

async function sendCorrections(parts: SendingParts, { token, team }: Device): Promise<Outcome> {
  const tried = new Set<string>();
  let outcome: Outcome = DONE;
  for (;;) {
    const { records, corrections } = await parts.outbox.all();
    const next = dueCorrections(records, corrections, team.code).find(({ correction }) => !tried.has(correction.id));
    if (!next) return outcome;
    tried.add(next.correction.id);
    const { correction, original } = next;
    const frozen = original ? await parts.outbox.freezeCorrection(correction.id, original) : correction;
    if (frozen?.body === undefined) continue;

    parts.sending(new Set([frozen.id, frozen.checkInId]));
    const answer = await parts.sendCorrection(token, frozen.checkInId, frozen.body);
    if (answer.ok) {
      // The original is on its way, perhaps with another phone: asked again later, while other corrections go on.
      if (answer.value.code === 'unknown-check-in') outcome = { kind: 'later', why: 'server-busy', atLeastMs: 0 };
      else await parts.outbox.settleCorrection(frozen.id, answer.value);
    } else if (condemns(answer.failure, UNREADABLE)) {
      await parts.outbox.settleCorrection(frozen.id, { status: 'rejected', code: 'invalid-item', flagged: false });
    } else {
      return standing(answer.failure);
    }
    parts.changed();
  }
}

/** A correction whose original is still on its way keeps no message waiting. */
const standsInTheWay = (outcome: Outcome): boolean =>
  outcome.kind === 'locked-out' || (outcome.kind === 'later' && outcome.why === 'no-network');

function isComplete(batch: readonly FrozenRecord[], receipts: readonly Receipt[]): boolean {
  const answered = new Set(receipts.filter(({ status }) => status !== 'unknown').map(({ id }) => id));
  return batch.every(({ id }) => answered.has(id));
}
