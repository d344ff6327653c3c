import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { Result } from '../api/http';
import { asStaff } from '../sign-in/visitor';
import { failureWords } from './failureWords';

export interface Saving {
  readonly busy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<string | undefined>;
  /** Sends once at a time; `done` runs after the server has taken it. */
  run<T>(send: () => Promise<Result<T>>, done: (value: T) => void): Promise<void>;
  /** Says why nothing was sent. */
  refuse(sentence: string): void;
}

/** One button that sends something, what it waits for and why it failed. */
export function useSaving(byCode: Readonly<Record<string, string>> = {}): Saving {
  const busy = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);
  return {
    busy,
    problem,
    refuse: (sentence) => { problem.value = sentence; },
    run: async (send, done) => {
      if (busy.value) return;
      busy.value = true;
      problem.value = undefined;
      const answer = await asStaff(send());
      busy.value = false;
      if (answer.ok) done(answer.value);
      else problem.value = failureWords(answer.failure, byCode);
    },
  };
}
