import { useSignal } from '@preact/signals';
import { newId } from '../../check-in/newId';
import type { Difficulty } from '../api/difficulties';
import type { Result } from '../api/http';
import { toast } from '../ui/Toasts';
import { useSaving, type Saving } from '../ui/saving';
import { t } from './texts';

export interface StepDialogProps {
  readonly difficulty: Difficulty;
  done(): void;
  close(): void;
}

export interface StepTaking {
  readonly saving: Saving;
  take(send: (id: string) => Promise<Result<Difficulty>>, said: string): void;
}

/** One step about one difficulty, under an id made once: pressing again after a lost answer does no harm. */
export function useStep({ done, close }: StepDialogProps): StepTaking {
  const id = useSignal(newId());
  const saving = useSaving({ 'already-resolved': t('already') });
  return {
    saving,
    take: (send, said) => void saving.run(() => send(id.value), () => {
      close();
      toast(said);
      done();
    }),
  };
}
