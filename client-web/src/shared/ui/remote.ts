import { signal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Failure, Result } from '../api/http';
import type { Page } from '../api/page';
import { asStaff } from '../sign-in/visitor';

/** What a page knows of something the server has. */
export type Remote<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly value: T };

export interface Loading<T> {
  readonly state: ReadonlySignal<Remote<T>>;
  /** Asks again and keeps showing the old value meanwhile. */
  reload(): Promise<void>;
  /** Shows that it is loading until the next answer; an answer still on its way is dropped. */
  forget(): void;
}

/** Something to be asked for; of several answers only the one to the last question counts. */
export function remote<T>(fetch: () => Promise<Result<T>>): Loading<T> {
  const state = signal<Remote<T>>({ kind: 'loading' });
  let asked = 0;
  return {
    state,
    reload: async () => {
      const turn = ++asked;
      const answer = await asStaff(fetch());
      if (turn !== asked) return;
      state.value = answer.ok ? { kind: 'ready', value: answer.value } : { kind: 'failed', failure: answer.failure };
    },
    forget: () => {
      asked++;
      state.value = { kind: 'loading' };
    },
  };
}

/** Asks when the component appears and whenever `key` changes. */
export function useRemote<T>(key: string, fetch: () => Promise<Result<T>>): Loading<T> {
  // `fetch` is a new function at every drawing; the key says when it means something new.
  const loading = useMemo(() => remote(fetch), [key]);
  useEffect(() => {
    void loading.reload();
    return () => loading.forget();
  }, [loading]);
  return loading;
}

/** Pages through a cursor list to its end, or to `most` items: a commune's lists are short, and a bound is a bound. */
export async function fetchAll<T>(page: (after: string | undefined) => Promise<Result<Page<T>>>, most = 5_000): Promise<Result<readonly T[]>> {
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
