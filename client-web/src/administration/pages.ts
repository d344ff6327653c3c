import { useSignal } from '@preact/signals';
import type { Failure, Result } from '../shared/api/http';
import type { Page } from '../shared/api/page';
import { asStaff } from '../shared/sign-in/visitor';
import { useRemote, type Loading } from '../shared/ui/remote';

/** A list that is fetched page by page, as far as somebody reads. */
export interface Pages<T> {
  readonly first: Loading<Page<T>>;
  readonly items: readonly T[];
  readonly hasMore: boolean;
  readonly busy: boolean;
  /** Why the last attempt to read on failed. */
  readonly failure: Failure | undefined;
  more(): Promise<void>;
}

interface Tail<T> {
  /** The first page it goes on from; pages behind another one are forgotten. */
  readonly behind: Page<T>;
  readonly items: readonly T[];
  readonly next: string | undefined;
}

/** Starts anew whenever `key` changes. */
export function usePages<T>(key: string, fetch: (after?: string) => Promise<Result<Page<T>>>): Pages<T> {
  const first = useRemote(key, () => fetch());
  const tail = useSignal<Tail<T> | undefined>(undefined);
  const busy = useSignal(false);
  const failure = useSignal<Failure | undefined>(undefined);
  const head = first.state.value.kind === 'ready' ? first.state.value.value : undefined;
  const read = tail.value?.behind === head ? tail.value : undefined;
  const next = read ? read.next : head?.next;

  const more = async (): Promise<void> => {
    if (busy.value || next === undefined || head === undefined) return;
    busy.value = true;
    failure.value = undefined;
    const answer = await asStaff(fetch(next));
    busy.value = false;
    if (answer.ok) tail.value = { behind: head, items: [...(read?.items ?? []), ...answer.value.items], next: answer.value.next };
    else failure.value = answer.failure;
  };
  return {
    first,
    items: [...(head?.items ?? []), ...(read?.items ?? [])],
    hasMore: next !== undefined,
    busy: busy.value,
    failure: failure.value,
    more,
  };
}
