import type { ComponentChildren } from 'preact';
import { common } from '../i18n/common';
import { desk } from '../i18n/desk';
import { failureWords } from './failureWords';
import { Notice } from './Notice';
import type { Loading } from './remote';

interface LoadedProps<T> {
  readonly of: Loading<T>;
  children(value: T): ComponentChildren;
}

/** Shows what was loaded, or that it is being loaded, or why it could not be, with a button to try again. */
export function Loaded<T>({ of, children }: LoadedProps<T>) {
  const state = of.state.value;
  if (state.kind === 'ready') return <>{children(state.value)}</>;
  if (state.kind === 'loading') return <p class="waiting" role="status">{desk('loading')}</p>;
  return (
    <Notice kind="error">
      <p>{failureWords(state.failure)}</p>
      <button type="button" class="secondary" onClick={() => void of.reload()}>{common('retry')}</button>
    </Notice>
  );
}
