import { useSignal } from '@preact/signals';
import { bookRecord, type ListedRecord } from '../../shared/api/records';
import { dateInVietnam, formatDate } from '../../shared/format/times';
import { DateField } from '../../shared/ui/DateField';
import { FormDialog } from '../../shared/ui/Dialog';
import { LongTextField, RadioField } from '../../shared/ui/fields';
import { toast } from '../../shared/ui/Toasts';
import { useDecision } from './decision';
import { recordWords } from './recordWords';
import { t } from './texts';

type On = 'today' | 'work' | 'other';

/** Brings a held record into the totals of today, of another open date, or of its own date after the Sở reopened it. */
export function BookDialog({ record, done, close }: { readonly record: ListedRecord; done(): void; close(): void }) {
  const today = dateInVietnam(new Date());
  const work = dateInVietnam(record.occurredAt);
  const on = useSignal<On>('today');
  const other = useSignal('');
  const reason = useSignal('');
  const { saving, decide } = useDecision();

  const submit = () => {
    if (on.value === 'other' && other.value === '') return saving.refuse(t('book.noDate'));
    const date = { today, work: undefined, other: other.value }[on.value];
    decide((id) => bookRecord(record.id, id, date, reason.value.trim() || undefined), () => {
      close();
      toast(t('book.done'));
      done();
    });
  };

  return (
    <FormDialog title={t('book.title')} action={t('book')} busy={saving.busy.value} problem={saving.problem.value} submit={submit} close={close}>
      <p>{recordWords(record)}</p>
      <RadioField
        legend={t('book.on')}
        value={on.value}
        choices={[
          { value: 'today', label: t('book.today', { date: formatDate(today) }) },
          { value: 'work', label: t('book.work', { date: formatDate(work) }) },
          { value: 'other', label: t('book.other') },
        ]}
        change={(value) => { on.value = value === 'work' || value === 'other' ? value : 'today'; }}
      />
      {on.value === 'other' && <DateField label={t('book.date')} max={today} value={other.value} change={(value) => { other.value = value; }} />}
      <LongTextField label={t('reason')} optional value={reason.value} change={(value) => { reason.value = value; }} />
    </FormDialog>
  );
}
