import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { newId } from '../../check-in/newId';
import { saveLine, type Register } from '../api/registers';
import { desk } from '../i18n/desk';
import { FormDialog } from '../ui/Dialog';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { t } from './texts';

interface LineDialogProps<Line> {
  readonly title: string;
  readonly register: Register<Line>;
  /** The line that is changed; undefined for a new one. */
  readonly id: string | undefined;
  readonly children: ComponentChildren;
  /** What is to be sent, or a sentence that says what is missing. */
  read(): object | string;
  done(): void;
  close(): void;
}

/** A form for a line of a register. */
export function LineDialog<Line>({ title, register, id, children, read, done, close }: LineDialogProps<Line>) {
  // Made once: pressing again after a lost answer changes the same line.
  const own = useMemo(() => id ?? newId(), [id]);
  const saving = useSaving({ 'already-published': t('decisions.isPublished') });
  const submit = () => {
    const plan = read();
    if (typeof plan === 'string') return saving.refuse(plan);
    void saving.run(() => saveLine(register, own, plan), () => {
      close();
      toast(desk('saved'));
      done();
    });
  };
  return (
    <FormDialog wide title={title} action={desk('save')} busy={saving.busy.value} problem={saving.problem.value} submit={submit} close={close}>
      {children}
    </FormDialog>
  );
}
