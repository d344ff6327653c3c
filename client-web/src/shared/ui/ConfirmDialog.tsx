import type { Result } from '../api/http';
import { FormDialog } from './Dialog';
import { useSaving } from './saving';

interface ConfirmDialogProps<T> {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly danger?: boolean;
  readonly problems?: Readonly<Record<string, string>>;
  send(): Promise<Result<T>>;
  done(value: T): void;
  close(): void;
}

/** Says what is about to happen, and does it when somebody agrees. */
export function ConfirmDialog<T>({ title, text, action, danger = false, problems = {}, send, done, close }: ConfirmDialogProps<T>) {
  const saving = useSaving(problems);
  const submit = () => void saving.run(send, (value) => { close(); done(value); });
  return (
    <FormDialog title={title} action={action} danger={danger} busy={saving.busy.value} problem={saving.problem.value} submit={submit} close={close}>
      <p>{text}</p>
    </FormDialog>
  );
}
