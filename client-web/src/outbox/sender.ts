import { retryDelayMs } from '../shared/live/retry';
import { alone } from './oneSender';
import type { Outcome } from './outcome';
import { sendAll, type SendingParts } from './sendAll';

/** What the sender is doing, as the page tells it. `locked-out`: the server no longer knows this phone. */
export type SendPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'waiting'; readonly why: 'no-network' | 'server-busy' }
  | { readonly kind: 'locked-out' };

export interface SenderParts extends Omit<SendingParts, 'sending'> {
  phase(phase: SendPhase): void;
}

const MAX_DELAY_MS = 60_000;

/** Sends for as long as it takes: whatever goes wrong, it tries again, ever more rarely, and at once when woken. */
export class Sender {
  readonly #parts: SenderParts;
  #running = false;
  #askedAgain = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** Starts now, whatever it was waiting for: a record was saved, the network is back, a person pressed the button. */
  wake(): Promise<void> {
    this.#attempt = 0;
    return this.#start();
  }

  async #start(): Promise<void> {
    clearTimeout(this.#timer);
    this.#askedAgain = true;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#askedAgain) {
        this.#askedAgain = false;
        await this.#run();
      }
    } finally {
      this.#running = false;
      this.#parts.changed();
    }
  }

  async #run(): Promise<void> {
    const outcome = await alone(() => sendAll({ ...this.#parts, sending: (ids) => this.#parts.phase({ kind: 'sending', ids }) })).catch(
      (): Outcome => ({ kind: 'later', why: 'server-busy', atLeastMs: 0 }),
    );
    if (outcome.kind === 'later') return this.#later(outcome);
    this.#attempt = 0;
    this.#parts.phase(outcome.kind === 'done' ? { kind: 'idle' } : outcome);
  }

  #later({ why, atLeastMs }: Extract<Outcome, { kind: 'later' }>): void {
    this.#parts.phase({ kind: 'waiting', why });
    const delay = Math.max(atLeastMs, retryDelayMs(this.#attempt, Math.random, MAX_DELAY_MS));
    this.#attempt++;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#start(), delay);
  }
}
