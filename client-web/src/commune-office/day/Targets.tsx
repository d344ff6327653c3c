import { useSignal } from '@preact/signals';
import type { Campaign } from '../../shared/api/campaigns';
import { fetchCommuneTargets, takeCommuneTargetBack, type CommuneTarget } from '../../shared/api/communeTargets';
import type { CampaignDay } from '../../shared/api/days';
import { isFigure } from '../../shared/api/teamTarget';
import { refusals } from '../../shared/campaign-day/words';
import { local } from '../../shared/desk/directory';
import { formatCount } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { toast } from '../../shared/ui/Toasts';
import { program, rights } from '../model';
import { TargetDialog } from './TargetDialog';
import { t } from './texts';

interface TargetsProps {
  readonly code: string;
  /** The day in front; undefined when there is none. */
  readonly day: CampaignDay | undefined;
  readonly campaigns: readonly Campaign[];
}

/** What the commune's own plan aims at. */
export function Targets({ code, day, campaigns }: TargetsProps) {
  const targets = useRemote(code, () => fetchCommuneTargets(code));
  const editing = useSignal<CommuneTarget | 'new' | undefined>(undefined);
  const leaving = useSignal<CommuneTarget | undefined>(undefined);
  const mayChange = rights.value.runsDays;
  const reload = () => void targets.reload();
  const columns: readonly Column<CommuneTarget>[] = [
    { key: 'measure', head: t('targets.measure'), cell: ({ measure }) => measureName(measure) },
    { key: 'scope', head: t('targets.scope'), cell: (target) => scopeName(target, campaigns) },
    { key: 'value', head: t('targets.value'), kind: 'figure', cell: ({ value }) => formatCount(value) },
    { key: 'plan', head: t('targets.plan'), cell: ({ planNumber, planDate }) => [planNumber, planDate && formatDate(planDate)].filter(Boolean).join(', ') || '–' },
    ...(mayChange ? [{ key: 'actions', head: t('targets.edit'), kind: 'actions' as const, cell: (target: CommuneTarget) => actions(target) }] : []),
  ];
  const actions = (target: CommuneTarget) => (
    <>
      <button type="button" class="text-button" aria-label={labelled('targets.edit', target)} onClick={() => { editing.value = target; }}>{t('targets.edit')}</button>
      <button
        type="button"
        class="text-button text-button-danger"
        aria-label={labelled('targets.remove', target)}
        onClick={() => { leaving.value = target; }}
      >
        {t('targets.remove')}
      </button>
    </>
  );
  return (
    <section class="panel" aria-labelledby="targets-title">
      <div class="section-head">
        <h3 id="targets-title">{t('targets')}</h3>
        {mayChange && <button type="button" class="secondary" onClick={() => { editing.value = 'new'; }}>{t('targets.add')}</button>}
      </div>
      <p class="section-lead">{t('targets.lead')}</p>
      <Loaded of={targets}>
        {(all) => <DataTable caption={t('targets')} columns={columns} rows={all} empty={t('targets.none')} keyOf={keyOf} />}
      </Loaded>
      {editing.value && (
        <TargetDialog
          code={code}
          target={editing.value === 'new' ? undefined : editing.value}
          day={day}
          campaigns={campaigns}
          done={reload}
          close={() => { editing.value = undefined; }}
        />
      )}
      {leaving.value && <RemoveDialog target={leaving.value} done={reload} close={() => { leaving.value = undefined; }} />}
    </section>
  );
}

interface RemoveDialogProps {
  readonly target: CommuneTarget;
  done(): void;
  close(): void;
}

const RemoveDialog = ({ target, done, close }: RemoveDialogProps) => (
  <ConfirmDialog
    danger
    title={t('targets.remove')}
    text={t('targets.remove.text')}
    action={t('targets.remove')}
    problems={refusals()}
    send={() => takeCommuneTargetBack(target)}
    done={() => {
      toast(t('targets.gone'));
      done();
    }}
    close={close}
  />
);

const keyOf = ({ scope, scopeKey, measure }: CommuneTarget): string => `${scope} ${scopeKey} ${measure}`;

const labelled = (what: 'targets.edit' | 'targets.remove', { measure }: CommuneTarget): string =>
  t('targets.of', { what: t(what), which: measureName(measure) });

function measureName(measure: string): string {
  if (isFigure(measure)) return t(`targets.measure.${measure}`);
  const activity = program.value?.activities.find(({ code }) => code === measure);
  return activity ? local(activity.name) : '–';
}

function scopeName({ scope, scopeKey }: CommuneTarget, campaigns: readonly Campaign[]): string {
  if (scope === 'day') return t('targets.scope.day', { date: formatDate(scopeKey) });
  if (scope === 'year') return t('targets.scope.year', { year: scopeKey });
  return t('targets.scope.campaign', { name: campaigns.find(({ code }) => code === scopeKey)?.name ?? '–' });
}
