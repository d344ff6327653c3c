import { signal, type ReadonlySignal } from '@preact/signals';
import type { Failure, Result } from '../api/http';
import type { SignInKey } from './texts';

/** How far an attempt to sign in, or to change a password, has come. */
export type AttemptState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly why: SignInKey }
  /** Too many attempts: the next one is looked at from that time on, where the server said when. */
  | { readonly kind: 'slowed'; readonly until: number | undefined };

/** Attempts one after the other, none before the server wants it. */
export class Attempt {
  readonly #state = signal<AttemptState>({ kind: 'ready' });

  get state(): ReadonlySignal<AttemptState> {
    return this.#state;
  }

  refuse(why: SignInKey): void {
    this.#state.value = { kind: 'refused', why };
  }

  /** Returns what the server gave, or undefined when it was not asked or refused. */
  async make<T>(
    ask: () => Promise<Result<T>>,
    words: (failure: Failure) => SignInKey,
    now: () => number = Date.now,
  ): Promise<{ readonly value: T } | undefined> {
    if (this.#state.value.kind === 'working' || isWaiting(this.#state.value, now())) return undefined;
    this.#state.value = { kind: 'working' };
    const answer = await ask();
    if (answer.ok) {
      this.#state.value = { kind: 'ready' };
      return { value: answer.value };
    }
    this.#state.value = afterFailure(answer.failure, words, now());
    return undefined;
  }
}

export const isWaiting = (state: AttemptState, now: number): boolean =>
  state.kind === 'slowed' && state.until !== undefined && now < state.until;

function afterFailure(failure: Failure, words: (failure: Failure) => SignInKey, now: number): AttemptState {
  if (failure.kind !== 'problem' || failure.status !== 429) return { kind: 'refused', why: words(failure) };
  return { kind: 'slowed', until: failure.retryAfterMs === undefined ? undefined : now + failure.retryAfterMs };
}
