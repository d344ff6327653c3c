import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Failure, Result } from '../api/http';

/** What a section knows of something the server has. A reload keeps showing what was there. */
export type Remote<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly value: T };

export interface Loading<T> {
  readonly state: Signal<Remote<T>>;
  /** Asks again and keeps showing the old value meanwhile. */
  reload(): Promise<void>;
}

/** Asks when the component appears and whenever `key` changes; an answer to an earlier key is dropped. */
export function useRemote<T>(key: string, fetch: () => Promise<Result<T>>): Loading<T> {
  const state = useSignal<Remote<T>>({ kind: 'loading' });
  const asked = useSignal(0);
  const reload = async (): Promise<void> => {
    const turn = ++asked.value;
    const answer = await fetch();
    if (turn !== asked.peek()) return;
    state.value = answer.ok ? { kind: 'ready', value: answer.value } : { kind: 'failed', failure: answer.failure };
  };
  // `fetch` is a new function at every drawing; the key says when it means something new.
  useEffect(() => {
    state.value = { kind: 'loading' };
    void reload();
    return () => { asked.value++; };
  }, [key]);
  return { state, reload };
}

/** Pages through a cursor list to its end, or to `most` items: a commune's lists are short, and a bound is a bound. */
export async function fetchAll<T>(
  page: (after: string | undefined) => Promise<Result<{ readonly items: readonly T[]; readonly next: string | undefined }>>,
  most = 5_000,
): Promise<Result<readonly T[]>> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const answer = await page(after);
    if (!answer.ok) return answer;
    items.push(...answer.value.items);
    after = answer.value.next;
  } while (after !== undefined && items.length < most);
  return { ok: true, value: items };
}
