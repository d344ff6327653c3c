import { useSignal } from '@preact/signals';
import { fetchPlans, plansFile, savePlan, type CommunePlan } from '../api/workFigures';
import { communeName } from '../desk/units';
import { formatCount } from '../format/numbers';
import { formatDate } from '../format/times';
import { desk } from '../i18n/desk';
import { FormDialog } from '../ui/Dialog';
import { CheckField, TextField } from '../ui/fields';
import { DateField } from '../ui/DateField';
import { DataTable, type Column } from '../ui/DataTable';
import { Loaded } from '../ui/Loaded';
import { useRemote } from '../ui/remote';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { mayKeep, type WorkScope } from './scope';
import { TableLinks } from './TableLinks';
import { t } from './texts';

/** The communes' own plans of the year, and who has none. */
export function PlansPanel({ scope }: { readonly scope: WorkScope }) {
  const { lists: { year }, commune } = scope;
  const plans = useRemote(`${year} ${commune ?? ''}`, () => fetchPlans(year, commune));
  const onlyMissing = useSignal(false);
  const editing = useSignal<CommunePlan | undefined>(undefined);
  const columns: readonly Column<CommunePlan>[] = [
    { key: 'commune', head: t('commune'), cell: ({ communeCode }) => communeName(communeCode) ?? t('commune.other') },
    { key: 'number', head: t('plans.number'), cell: (plan) => <PlanNumber plan={plan} /> },
    { key: 'date', head: t('plans.date'), cell: ({ date }) => (date === undefined ? t('none') : formatDate(date)) },
    ...(scope.keeps === 'commune' ? [{
      key: 'actions',
      head: t('actions'),
      kind: 'actions' as const,
      cell: (plan: CommunePlan) => mayKeep(scope, plan) && (
        <button type="button" class="text-button" onClick={() => { editing.value = plan; }}>{t(plan.number === undefined ? 'plans.enter' : 'edit')}</button>
      ),
    }] : []),
  ];
  return (
    <section class="panel" aria-labelledby="plans-title">
      <div class="section-head">
        <h3 id="plans-title">{t('plans.title', { year: `${year}` })}</h3>
        <div class="bar"><TableLinks address={(format) => plansFile(year, commune, format)} /></div>
      </div>
      <p class="section-lead">{t('plans.lead')}</p>
      <Loaded of={plans}>
        {(all) => {
          const missing = all.filter(({ number }) => number === undefined);
          return (
            <>
              {commune === undefined && (
                <div class="section-head">
                  <p>{t('plans.missing', { n: formatCount(missing.length), all: formatCount(all.length) })}</p>
                  <CheckField label={t('plans.onlyMissing')} checked={onlyMissing.value} change={(on) => { onlyMissing.value = on; }} />
                </div>
              )}
              <DataTable
                caption={t('plans.title', { year: `${year}` })}
                columns={columns}
                rows={onlyMissing.value ? missing : all}
                empty={t('plans.all')}
                keyOf={({ communeCode }) => communeCode}
              />
            </>
          );
        }}
      </Loaded>
      {editing.value && (
        <PlanDialog scope={scope} plan={editing.value} done={() => void plans.reload()} close={() => { editing.value = undefined; }} />
      )}
    </section>
  );
}

const PlanNumber = ({ plan: { number, fromTargets } }: { readonly plan: CommunePlan }) => (
  <span>
    {number ?? t('plans.unknown')}
    {fromTargets && <small class="cell-more">{t('plans.fromTargets')}</small>}
  </span>
);

interface PlanDialogProps {
  readonly scope: WorkScope;
  readonly plan: CommunePlan;
  done(): void;
  close(): void;
}

function PlanDialog({ scope, plan, done, close }: PlanDialogProps) {
  const number = useSignal(plan.number ?? '');
  const date = useSignal(plan.date ?? '');
  const saving = useSaving();
  const submit = () => {
    if (date.value > scope.today) return saving.refuse(t('missing.future'));
    if (number.value.trim() === '' && date.value !== '') return saving.refuse(t('missing.planNumber'));
    const wanted = { year: scope.lists.year, number: number.value.trim() || undefined, date: date.value || undefined };
    void saving.run(() => savePlan(plan.communeCode, wanted), () => {
      close();
      toast(desk('saved'));
      done();
    });
  };
  return (
    <FormDialog
      title={t('plans.title', { year: `${scope.lists.year}` })}
      action={desk('save')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <TextField label={t('plans.number')} help={t('plans.number.help')} maxLength={100} value={number.value} change={(typed) => { number.value = typed; }} />
      <DateField label={t('plans.date')} optional max={scope.today} value={date.value} change={(day) => { date.value = day; }} />
    </FormDialog>
  );
}
