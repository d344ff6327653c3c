import { useSignal } from '@preact/signals';
import { postponeDay, type CampaignDay } from '../api/days';
import { communeName } from '../desk/units';
import { desk } from '../i18n/desk';
import { DateField } from '../ui/DateField';
import { FormDialog } from '../ui/Dialog';
import { SelectField, TextField, type Choice } from '../ui/fields';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { t } from './texts';
import { refusals } from './words';

interface PostponeDialogProps {
  readonly date: string;
  /** The communes to choose from; one is not asked about. */
  readonly communes: readonly Choice[];
  done(day: CampaignDay): void;
  close(): void;
}

/** Rain or a flood in one commune: the day is put off there and nowhere else. */
export function PostponeDialog({ date, communes, done, close }: PostponeDialogProps) {
  const only = communes.length === 1 ? communes[0]?.value : undefined;
  const code = useSignal(only ?? '');
  const reason = useSignal('');
  const toDate = useSignal('');
  const saving = useSaving(refusals());
  const submit = () => {
    if (code.value === '') return saving.refuse(t('missing.commune'));
    if (reason.value.trim() === '') return saving.refuse(t('missing.reason'));
    if (toDate.value !== '' && toDate.value <= date) return saving.refuse(t('missing.later'));
    const postponement = { communeCode: code.value, reason: reason.value.trim(), toDate: toDate.value || undefined };
    void saving.run(() => postponeDay(date, postponement), (day) => {
      close();
      toast(t('postpone.done', { commune: communeName(code.value) ?? '' }));
      done(day);
    });
  };
  return (
    <FormDialog
      title={only === undefined ? t('postpone.one') : t('postpone.title', { commune: communeName(only) ?? '' })}
      action={t('postpone')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <p class="help">{t('postpone.help')}</p>
      {only === undefined && (
        <SelectField label={t('commune')} nothing={desk('choose')} value={code.value} choices={communes} change={(value) => { code.value = value; }} />
      )}
      <TextField label={t('postpone.reason')} maxLength={300} value={reason.value} change={(value) => { reason.value = value; }} />
      <DateField label={t('postpone.to')} optional value={toDate.value} change={(value) => { toDate.value = value; }} />
    </FormDialog>
  );
}
