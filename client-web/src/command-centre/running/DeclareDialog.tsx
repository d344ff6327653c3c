import { useSignal } from '@preact/signals';
import type { Campaign } from '../../shared/api/campaigns';
import { declareDay, type CampaignDay } from '../../shared/api/days';
import type { Activity } from '../../shared/api/program';
import { t as shared } from '../../shared/campaign-day/texts';
import { refusals } from '../../shared/campaign-day/words';
import { communes, local } from '../../shared/desk/directory';
import { formatCount } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { desk } from '../../shared/i18n/desk';
import { Checklist } from '../../shared/ui/Checklist';
import { DateField } from '../../shared/ui/DateField';
import { FormDialog } from '../../shared/ui/Dialog';
import { LongTextField, RadioField, SelectField, TextField } from '../../shared/ui/fields';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { asTyped, read, type Typed } from './declaration';
import { FocusFields } from './FocusFields';
import { t } from './texts';

interface DeclareDialogProps {
  /** The day that is changed; undefined for a new one. */
  readonly day: CampaignDay | undefined;
  /** Dates a new day cannot have. */
  readonly taken: readonly string[];
  readonly campaigns: readonly Campaign[];
  readonly activities: readonly Activity[];
  done(day: CampaignDay): void;
  close(): void;
}

/** Declares a campaign day or changes its declaration. */
export function DeclareDialog({ day, taken, campaigns, activities, done, close }: DeclareDialogProps) {
  const typed = useSignal(asTyped(day));
  const saving = useSaving(refusals());
  const set = (change: Partial<Typed>) => { typed.value = { ...typed.value, ...change }; };
  const now = typed.value;
  const submit = () => {
    const declaration = read(now, day ? [] : taken);
    if (typeof declaration === 'string') return saving.refuse(declaration);
    void saving.run(() => declareDay(now.date, declaration), (declared) => {
      close();
      toast(t('declared.done'));
      done(declared);
    });
  };
  return (
    <FormDialog
      wide
      title={day ? `${t('edit')}: ${formatDate(day.date)}` : t('declare')}
      action={desk('save')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <div class="form-columns">
        {!day && <DateField label={t('field.date')} value={now.date} change={(date) => set({ date })} />}
        <TextField label={t('field.name')} help={t('field.name.help')} maxLength={200} value={now.name} change={(name) => set({ name })} />
        <TextField label={t('field.from')} help={shared('points.time.help')} optional maxLength={8} value={now.from} change={(from) => set({ from })} />
        <TextField label={t('field.to')} help={shared('points.time.help')} optional maxLength={8} value={now.to} change={(to) => set({ to })} />
      </div>
      <ScopeFields typed={now} set={set} />
      <FocusFields typed={now} activities={activities} set={set} />
      <LongTextField
        label={t('field.announcement')}
        optional
        maxLength={1_000}
        value={now.announcement}
        change={(announcement) => set({ announcement })}
      />
      <LongTextField
        label={t('field.partners')}
        help={shared('points.partners.help')}
        optional
        maxLength={2_000}
        value={now.partners}
        change={(partners) => set({ partners })}
      />
      <SelectField
        label={t('field.campaign')}
        nothing={t('field.campaign.none')}
        value={now.campaign}
        choices={campaigns.map(({ code, name }) => ({ value: code, label: name }))}
        change={(campaign) => set({ campaign })}
      />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly typed: Typed;
  set(change: Partial<Typed>): void;
}

const ScopeFields = ({ typed, set }: FieldsProps) => (
  <>
    <RadioField
      legend={t('field.scope')}
      value={typed.some ? 'some' : 'all'}
      choices={[{ value: 'all', label: t('field.scope.all') }, { value: 'some', label: t('field.scope.some') }]}
      change={(value) => set({ some: value === 'some' })}
    />
    {typed.some && (
      <>
        <p class="help" role="status">{t('field.scope.chosen', { n: formatCount(typed.communes.length) })}</p>
        <Checklist
          legend={t('field.scope')}
          find={shared('points.find')}
          all={communes.value.map(({ code, fullName }) => ({ code, name: fullName }))}
          chosen={typed.communes}
          change={(codes) => set({ communes: codes })}
        />
      </>
    )}
  </>
);

export const activityName = (activities: readonly Activity[], code: string): string => {
  const found = activities.find((activity) => activity.code === code);
  return found ? local(found.name) : shared('none');
};
