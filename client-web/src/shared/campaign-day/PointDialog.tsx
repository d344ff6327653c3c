import { useSignal } from '@preact/signals';
import { newId } from '../../check-in/newId';
import { savePoint, type DayPoint, type PointPlan } from '../api/pointDesk';
import type { NamedCode } from '../api/programLists';
import { local } from '../desk/directory';
import { desk } from '../i18n/desk';
import { FormDialog } from '../ui/Dialog';
import { LongTextField, SelectField, TextField, type Choice } from '../ui/fields';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { t } from './texts';
import { readHours, readLines, refusals } from './words';

interface PointDialogProps {
  readonly date: string;
  readonly kinds: readonly NamedCode[];
  /** The communes to choose from; one is not asked about. */
  readonly communes: readonly Choice[];
  /** Villages of the one commune; without them the village is not asked. */
  readonly villages?: readonly Choice[];
  /** The point that is changed; undefined for a new one. */
  readonly point: DayPoint | undefined;
  done(): void;
  close(): void;
}

/** A support point of a day: where, when, who. */
export function PointDialog({ date, kinds, communes, villages, point, done, close }: PointDialogProps) {
  const id = useSignal(point?.id ?? newId());
  const typed = useSignal(asTyped(point, communes));
  const saving = useSaving(refusals());
  const set = (change: Partial<Typed>) => { typed.value = { ...typed.value, ...change }; };
  const now = typed.value;
  const submit = () => {
    const plan = read(now, point);
    if (typeof plan === 'string') return saving.refuse(plan);
    void saving.run(() => savePoint(date, id.value, plan), () => {
      close();
      toast(t('points.saved'));
      done();
    });
  };
  return (
    <FormDialog
      wide
      title={t(point ? 'points.change' : 'points.new')}
      action={desk('save')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      {communes.length > 1 && !point && (
        <SelectField label={t('commune')} nothing={desk('choose')} value={now.communeCode} choices={communes} change={(communeCode) => set({ communeCode })} />
      )}
      <TextField label={t('points.place')} help={t('points.place.help')} value={now.place} change={(place) => set({ place })} />
      <div class="form-columns">
        <SelectField
          label={t('points.kind')}
          nothing={desk('choose')}
          value={now.kind}
          choices={kinds.map(({ code, name }) => ({ value: code, label: local(name) }))}
          change={(kind) => set({ kind })}
        />
        <TextField label={t('points.from')} help={t('points.time.help')} maxLength={8} value={now.from} change={(from) => set({ from })} />
        <TextField label={t('points.to')} help={t('points.time.help')} maxLength={8} value={now.to} change={(to) => set({ to })} />
      </div>
      <div class="form-columns">
        <TextField label={t('points.inCharge')} optional maxLength={100} value={now.inCharge} change={(inCharge) => set({ inCharge })} />
        <TextField label={t('points.phone')} optional inputMode="tel" maxLength={20} value={now.phone} change={(phone) => set({ phone })} />
        {villages && (
          <SelectField
            label={t('points.village')}
            optional
            nothing={t('points.village.none')}
            value={now.village}
            choices={villages}
            change={(village) => set({ village })}
          />
        )}
      </div>
      <LongTextField
        label={t('points.partners')}
        help={t('points.partners.help')}
        optional
        maxLength={2_000}
        value={now.partners}
        change={(partners) => set({ partners })}
      />
    </FormDialog>
  );
}

interface Typed {
  readonly communeCode: string;
  readonly place: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly inCharge: string;
  readonly phone: string;
  readonly village: string;
  readonly partners: string;
}

const asTyped = (point: DayPoint | undefined, communes: readonly Choice[]): Typed => ({
  communeCode: point?.communeCode ?? (communes.length === 1 ? communes[0]?.value ?? '' : ''),
  place: point?.place ?? '',
  kind: point?.kind ?? '',
  from: point?.from ?? '',
  to: point?.to ?? '',
  inCharge: point?.inCharge ?? '',
  phone: point?.phone ?? '',
  village: point?.villageCode ?? '',
  partners: point?.partners.join('\n') ?? '',
});

/** The plan, or a sentence that says what it lacks. */
function read(typed: Typed, point: DayPoint | undefined): PointPlan | string {
  const hours = readHours(typed.from, typed.to);
  if (typed.communeCode === '') return t('missing.commune');
  if (typed.place.trim() === '') return t('missing.place');
  if (typed.kind === '') return t('missing.kind');
  if (!hours) return t('missing.hours');
  return {
    ...hours,
    communeCode: point?.communeCode ?? typed.communeCode,
    place: typed.place.trim(),
    kind: typed.kind,
    inCharge: typed.inCharge.trim() || undefined,
    phone: typed.phone.trim() || undefined,
    partners: readLines(typed.partners),
    villageCode: typed.village || undefined,
  };
}
