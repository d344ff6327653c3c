import { useSignal } from '@preact/signals';
import type { Campaign } from '../../shared/api/campaigns';
import { giveCommuneTarget, type CommuneTarget, type TargetScope } from '../../shared/api/communeTargets';
import type { CampaignDay } from '../../shared/api/days';
import { FIGURES } from '../../shared/api/teamTarget';
import { refusals } from '../../shared/campaign-day/words';
import { local } from '../../shared/desk/directory';
import { dateInVietnam, formatDate } from '../../shared/format/times';
import { desk } from '../../shared/i18n/desk';
import { DateField } from '../../shared/ui/DateField';
import { FormDialog } from '../../shared/ui/Dialog';
import { SelectField, TextField, type Choice } from '../../shared/ui/fields';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { program } from '../model';
import { t } from './texts';

const HIGHEST = 10_000_000;

interface TargetDialogProps {
  readonly code: string;
  /** The target that is changed; undefined for a new one. */
  readonly target: CommuneTarget | undefined;
  readonly day: CampaignDay | undefined;
  readonly campaigns: readonly Campaign[];
  done(): void;
  close(): void;
}

/** A target of the commune's plan; what it is for is chosen once. */
export function TargetDialog({ code, target, day, campaigns, done, close }: TargetDialogProps) {
  const scopes = scopeChoices(day, campaigns);
  const scope = useSignal(target ? `${target.scope} ${target.scopeKey}` : scopes[0]?.value ?? '');
  const measure = useSignal(target?.measure ?? '');
  const value = useSignal(target ? `${target.value}` : '');
  const plan = useSignal(target?.planNumber ?? '');
  const planDate = useSignal(target?.planDate ?? '');
  const saving = useSaving(refusals());
  const submit = () => {
    const aimed = Number(value.value.replace(/[.,\s]/g, '') || Number.NaN);
    if (measure.value === '') return saving.refuse(t('targets.missing'));
    if (!Number.isInteger(aimed) || aimed < 1 || aimed > HIGHEST) return saving.refuse(t('targets.bad'));
    const [kind = '', key = ''] = scope.value.split(' ');
    const wanted: CommuneTarget = {
      communeCode: code,
      scope: kind as TargetScope,
      scopeKey: key,
      measure: measure.value,
      value: aimed,
      planNumber: plan.value.trim() || undefined,
      planDate: planDate.value || undefined,
    };
    void saving.run(() => giveCommuneTarget(wanted), () => {
      close();
      toast(t('targets.saved'));
      done();
    });
  };
  return (
    <FormDialog
      title={t(target ? 'targets.edit' : 'targets.add')}
      action={desk('save')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      {!target && (
        <>
          <SelectField label={t('targets.scope')} value={scope.value} choices={scopes} change={(next) => { scope.value = next; }} />
          <SelectField label={t('targets.measure')} nothing={desk('choose')} value={measure.value} choices={measures()} change={(next) => { measure.value = next; }} />
        </>
      )}
      <TextField label={t('targets.value')} inputMode="numeric" maxLength={12} value={value.value} change={(next) => { value.value = next; }} />
      <div class="form-columns">
        <TextField label={t('targets.plan')} optional maxLength={100} value={plan.value} change={(next) => { plan.value = next; }} />
        <DateField label={t('targets.plan.date')} optional value={planDate.value} change={(next) => { planDate.value = next; }} />
      </div>
    </FormDialog>
  );
}

/** Values carry scope and key, which have no spaces. */
function scopeChoices(day: CampaignDay | undefined, campaigns: readonly Campaign[]): readonly Choice[] {
  const year = dateInVietnam(new Date()).slice(0, 4);
  return [
    ...(day ? [{ value: `day ${day.date}`, label: t('targets.scope.day', { date: formatDate(day.date) }) }] : []),
    ...campaigns.map(({ code, name }) => ({ value: `campaign ${code}`, label: t('targets.scope.campaign', { name }) })),
    { value: `year ${year}`, label: t('targets.scope.year', { year }) },
  ];
}

const measures = (): readonly Choice[] => [
  ...FIGURES.map((figure) => ({ value: figure as string, label: t(`targets.measure.${figure}`) })),
  ...(program.value?.activities ?? []).map(({ code, name }) => ({ value: code, label: local(name) })),
];
