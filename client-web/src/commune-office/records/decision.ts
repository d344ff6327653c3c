import { useSignal } from '@preact/signals';
import { newId } from '../../check-in/newId';
import type { Result } from '../../shared/api/http';
import type { Verdict } from '../../shared/api/records';
import { useSaving, type Saving } from '../../shared/ui/saving';
import { codeWords } from './recordWords';

export interface Decision {
  readonly saving: Saving;
  /** Sends the decision under an id made once, so that pressing again after a lost answer does no harm. */
  decide(send: (id: string) => Promise<Result<Verdict>>, done: () => void): void;
}

/** One decision about one record: taken, or refused with a sentence. */
export function useDecision(): Decision {
  const id = useSignal(newId());
  const saving = useSaving();
  return {
    saving,
    decide: (send, done) => void saving.run(() => send(id.value), ({ status, code }) => {
      if (status === 'accepted' || status === 'duplicate') return done();
      // The decision as it was is refused for good; a changed one is another decision.
      id.value = newId();
      saving.refuse(codeWords(code));
    }),
  };
}
