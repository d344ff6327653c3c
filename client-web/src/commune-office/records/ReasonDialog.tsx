import { useSignal } from '@preact/signals';
import type { Result } from '../../shared/api/http';
import { confirmRecord, declineRecord, voidRecord, type ListedRecord, type Verdict } from '../../shared/api/records';
import { FormDialog } from '../../shared/ui/Dialog';
import { LongTextField } from '../../shared/ui/fields';
import { toast } from '../../shared/ui/Toasts';
import { useDecision } from './decision';
import { momentWords, recordWords } from './recordWords';
import { t } from './texts';

type What = 'decline' | 'confirm' | 'void';

interface ReasonDialogProps {
  readonly record: ListedRecord;
  readonly what: What;
  done(): void;
  close(): void;
}

/** Declines, confirms or voids a record. The team reads the reason, so all but a confirmation need one. */
export function ReasonDialog({ record, what, done, close }: ReasonDialogProps) {
  const reason = useSignal('');
  const { saving, decide } = useDecision();
  const submit = () => {
    const given = reason.value.trim();
    if (given === '' && what !== 'confirm') return saving.refuse(t('reason.missing'));
    decide((id) => sendDecision(what, record.id, id, given), () => {
      close();
      toast(t(`${what}.done`));
      done();
    });
  };
  return (
    <FormDialog
      danger={what !== 'confirm'}
      title={t(`${what}.title`)}
      action={t(what)}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <p>{momentWords(record.occurredAt)} · {recordWords(record)}</p>
      <LongTextField
        label={t('reason')}
        help={t(`${what}.help`)}
        optional={what === 'confirm'}
        value={reason.value}
        change={(value) => { reason.value = value; }}
      />
    </FormDialog>
  );
}

function sendDecision(what: What, record: string, id: string, reason: string): Promise<Result<Verdict>> {
  switch (what) {
    case 'decline': return declineRecord(record, id, reason);
    case 'confirm': return confirmRecord(record, id, reason || undefined);
    case 'void': return voidRecord(record, id, reason);
  }
}
