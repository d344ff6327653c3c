import { useSignal } from '@preact/signals';
import type { Result } from '../api/http';
import { FormDialog } from '../ui/Dialog';
import { TextField } from '../ui/fields';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { t } from './texts';

interface ReasonDialogProps<T> {
  readonly title: string;
  /** What it is about. */
  readonly lead: string;
  readonly action: string;
  /** Said when it is done. */
  readonly said: string;
  send(reason: string): Promise<Result<T>>;
  done(value: T): void;
  close(): void;
}

/** Something that is kept in the log of changes with the reason somebody gives. */
export function ReasonDialog<T>({ title, lead, action, said, send, done, close }: ReasonDialogProps<T>) {
  const reason = useSignal('');
  const saving = useSaving();
  const submit = () => {
    if (reason.value.trim() === '') return saving.refuse(t('reason.missing'));
    void saving.run(() => send(reason.value.trim()), (value) => {
      close();
      toast(said);
      done(value);
    });
  };
  return (
    <FormDialog danger title={title} action={action} busy={saving.busy.value} problem={saving.problem.value} submit={submit} close={close}>
      <p><strong>{lead}</strong></p>
      <TextField label={t('reason')} help={t('reason.help')} maxLength={500} value={reason.value} change={(typed) => { reason.value = typed; }} />
    </FormDialog>
  );
}
