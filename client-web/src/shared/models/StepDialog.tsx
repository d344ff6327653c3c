import { useSignal } from '@preact/signals';
import { stepModel, type Model, type ModelState } from '../api/models';
import { dateInVietnam, formatDate } from '../format/times';
import { desk } from '../i18n/desk';
import { DateField } from '../ui/DateField';
import { FormDialog } from '../ui/Dialog';
import { LongTextField, SelectField } from '../ui/fields';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { needsReason, nextStates } from './steps';
import { t } from './texts';

interface StepDialogProps {
  readonly model: Model;
  readonly confirms: boolean;
  done(): void;
  close(): void;
}

/** Takes a model a step further; how it came where it is stands beside. */
export function StepDialog({ model, confirms, done, close }: StepDialogProps) {
  const today = dateInVietnam(new Date());
  const to = useSignal<string>('');
  const on = useSignal(today);
  const reason = useSignal('');
  const saving = useSaving({ 'wrong-state': t('problem.state') });
  const submit = () => {
    if (to.value === '') return saving.refuse(t('step.choose'));
    const wanted = to.value as ModelState;
    if (needsReason(model, wanted) && reason.value.trim() === '') return saving.refuse(t('step.noReason'));
    void saving.run(() => stepModel(model.id, wanted, on.value || undefined, reason.value.trim() || undefined), () => {
      close();
      toast(t('stepped'));
      done();
    });
  };
  return (
    <FormDialog title={t('step')} action={desk('save')} busy={saving.busy.value} problem={saving.problem.value} submit={submit} close={close}>
      <p><strong>{model.name}</strong></p>
      <div>
        <p class="field-label">{t('steps')}</p>
        <ol class="sentences">
          {model.steps.map((step, index) => (
            <li key={index}>
              {t('state.on', { state: t(`state.${step.state}`), date: formatDate(step.on) })}{step.reason !== undefined && `: ${step.reason}`}
            </li>
          ))}
        </ol>
      </div>
      <SelectField
        label={t('step.to')}
        nothing={desk('choose')}
        value={to.value}
        choices={nextStates(model, confirms).map((value) => ({ value, label: t(`state.${value}`) }))}
        change={(next) => { to.value = next; }}
      />
      <DateField label={t('step.on')} max={today} value={on.value} change={(next) => { on.value = next; }} />
      <LongTextField
        label={t('step.reason')}
        help={t('step.reason.help')}
        optional={to.value === '' || !needsReason(model, to.value as ModelState)}
        value={reason.value}
        change={(next) => { reason.value = next; }}
      />
    </FormDialog>
  );
}
