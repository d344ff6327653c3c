import { useSignal } from '@preact/signals';
import { giveIndicatorTarget } from '../api/indicatorTargets';
import type { ProgramIndicator, TargetInForce } from '../api/indicators';
import { dateInVietnam } from '../format/times';
import { readWhole } from '../format/typedNumbers';
import { desk } from '../i18n/desk';
import { language } from '../i18n/language';
import { DateField } from '../ui/DateField';
import { FormDialog } from '../ui/Dialog';
import { TextField } from '../ui/fields';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { formatTarget, readDecimal } from './rates';
import { t } from './texts';

interface TargetDialogProps {
  readonly indicator: ProgramIndicator;
  /** The target in force; the plan's own where the commune has none. */
  readonly target: TargetInForce | undefined;
  readonly place: string;
  done(): void;
  close(): void;
}

/** What the commune's own plan aims at for an indicator (V.8.1); empty takes it back. */
export function TargetDialog({ indicator, target, place, done, close }: TargetDialogProps) {
  const own = target?.from === 'commune' ? target : undefined;
  const models = indicator.unit === 'modelPerCommune';
  const value = useSignal(own ? formatTarget(own).replace('%', '') : '');
  const plan = useSignal(own?.planNumber ?? '');
  const planDate = useSignal(own?.planDate ?? '');
  const saving = useSaving();
  const submit = () => {
    const aimed = models ? readWhole(value.value) : readDecimal(value.value);
    if (value.value.trim() !== '' && !(aimed !== undefined && aimed > 0 && aimed <= (models ? 1_000 : 100))) {
      return saving.refuse(t(models ? 'ownTarget.badModels' : 'ownTarget.bad'));
    }
    const wanted = {
      year: Number(dateInVietnam(new Date()).slice(0, 4)),
      indicator: indicator.code,
      value: aimed ?? null,
      planNumber: plan.value.trim() || undefined,
      planDate: planDate.value || undefined,
    };
    void saving.run(() => giveIndicatorTarget(place, wanted), () => {
      close();
      toast(t('ownTarget.saved'));
      done();
    });
  };
  return (
    <FormDialog title={t('ownTarget.title')} action={desk('save')} busy={saving.busy.value} problem={saving.problem.value} submit={submit} close={close}>
      <p><strong>{indicator.name[language.value]}</strong></p>
      <TextField
        label={t(models ? 'ownTarget.models' : 'ownTarget.percent')}
        help={t('ownTarget.empty')}
        maxLength={8}
        value={value.value}
        change={(next) => { value.value = next; }}
      />
      <div class="form-columns">
        <TextField label={t('ownTarget.plan')} optional maxLength={100} value={plan.value} change={(next) => { plan.value = next; }} />
        <DateField label={t('ownTarget.planDate')} optional value={planDate.value} change={(next) => { planDate.value = next; }} />
      </div>
    </FormDialog>
  );
}
