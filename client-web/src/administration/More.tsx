import { useSignal } from '@preact/signals';
import { desk } from '../shared/i18n/desk';

const STEP = 100;

export interface First<T> {
  readonly rows: readonly T[];
  readonly hasMore: boolean;
  more(): void;
}

/** The first hundred of a long list, and more when asked for. */
export function useFirst<T>(rows: readonly T[]): First<T> {
  const shown = useSignal(STEP);
  return {
    rows: rows.slice(0, shown.value),
    hasMore: rows.length > shown.value,
    more: () => { shown.value += STEP; },
  };
}

/** The button behind a list that goes on. */
export function More({ of, busy = false }: { readonly of: Pick<First<unknown>, 'hasMore' | 'more'>; readonly busy?: boolean }) {
  if (!of.hasMore) return null;
  return (
    <div class="bar bar-centre">
      <button type="button" class="secondary" aria-disabled={busy} onClick={of.more}>{desk(busy ? 'loading' : 'more')}</button>
    </div>
  );
}
