import { signal } from '@preact/signals';
import { sendCheckIns } from '../shared/api/checkIns';
import { hasStatus, type Failure } from '../shared/api/http';
import { retryDelayMs } from '../shared/live/retry';
import type { Records, SavedRecord } from './records';

/** What the sender is doing, as the page tells it. `locked-out`: the server no longer knows this phone. */
export type SendPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'waiting'; readonly why: 'no-network' | 'server-busy' }
  | { readonly kind: 'locked-out' };

export interface SenderParts {
  readonly records: Records;
  token(): string | undefined;
  send?: typeof sendCheckIns;
  /** Called whenever the state of a record may have changed. */
  changed(): void;
}

const BATCH = 20;
const MAX_DELAY_MS = 60_000;
const LOCK = 'campaignhub.send';

/** Sends waiting records until none is left, in small batches, for as long as it takes. */
export class Sender {
  readonly phase = signal<SendPhase>({ kind: 'idle' });
  readonly #parts: SenderParts;
  #running = false;
  #askedAgain = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** Starts now, whatever it was waiting for: a record was saved, the network is back, a person pressed the button. */
  async wake(): Promise<void> {
    clearTimeout(this.#timer);
    this.#askedAgain = true;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#askedAgain) {
        this.#askedAgain = false;
        await this.#alone(() => this.#sendAll());
      }
    } finally {
      this.#running = false;
      this.#parts.changed();
    }
  }

  /** The server no longer knows this phone: nothing is sent until it is activated again, and nothing is lost. */
  lockOut(): void {
    this.phase.value = { kind: 'locked-out' };
  }

  async #sendAll(): Promise<void> {
    let size = BATCH;
    for (;;) {
      const token = this.#parts.token();
      const batch = this.#parts.records.waiting().slice(0, size);
      if (batch.length === 0 || token === undefined) {
        if (this.phase.peek().kind !== 'locked-out') this.phase.value = { kind: 'idle' };
        return;
      }

      this.phase.value = { kind: 'sending', ids: new Set(batch.map(({ id }) => id)) };
      const answer = await (this.#parts.send ?? sendCheckIns)(token, batch.map(({ body }) => body));
      if (answer.ok) {
        this.#attempt = 0;
        this.#parts.records.settle(answer.value);
        this.#parts.changed();
        const settled = new Set(answer.value.map(({ id }) => id));
        if (batch.every(({ id }) => settled.has(id))) continue;
        return this.#later('server-busy');
      }

      if (hasStatus(answer.failure, 401)) {
        this.lockOut();
        return;
      }
      if (!isUnacceptable(answer.failure)) {
        const { failure } = answer;
        return this.#later(failure.kind === 'unreachable' ? 'no-network' : 'server-busy', retryAfter(failure));
      }
      if (batch.length === 1) this.#refuse(batch);
      else size = 1;
    }
  }

  /** The server cannot read the request as a whole: sent alone, the bad record shows itself and the others pass. */
  #refuse(batch: readonly SavedRecord[]): void {
    this.#parts.records.settle(batch.map(({ id }) => ({ id, status: 'rejected', code: 'invalid-item' })));
    this.#parts.changed();
  }

  #later(why: 'no-network' | 'server-busy', atLeastMs = 0): void {
    this.phase.value = { kind: 'waiting', why };
    const delay = Math.max(atLeastMs, retryDelayMs(this.#attempt, Math.random, MAX_DELAY_MS));
    this.#attempt++;
    this.#timer = setTimeout(() => void this.wake(), delay);
  }

  /** One tab sends at a time where the browser can say so; elsewhere the server sorts doubles out by their ids. */
  async #alone(work: () => Promise<void>): Promise<void> {
    const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
    if (!locks) return work();
    await locks.request(LOCK, work);
  }
}

const isUnacceptable = (failure: Failure): boolean => hasStatus(failure, 400) || hasStatus(failure, 413);

const retryAfter = (failure: Failure): number => (failure.kind === 'problem' ? (failure.retryAfterMs ?? 0) : 0);
