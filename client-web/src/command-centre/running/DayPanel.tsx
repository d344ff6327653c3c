import { useSignal } from '@preact/signals';
import type { Campaign } from '../../shared/api/campaigns';
import { fetchConfirmations } from '../../shared/api/confirmations';
import type { CampaignDay } from '../../shared/api/days';
import { fetchPoints } from '../../shared/api/pointDesk';
import type { FetchedProgram } from '../../shared/api/program';
import { fetchReadiness } from '../../shared/api/readiness';
import { PlanFacts } from '../../shared/campaign-day/PlanFacts';
import { useFresh } from '../../shared/campaign-day/useFresh';
import { statusWords } from '../../shared/campaign-day/words';
import { formatCount } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { Tabs } from '../../shared/ui/Tabs';
import { Confirmations } from './Confirmations';
import { TONES } from './DayList';
import { PointsTab } from './PointsTab';
import { Postponed } from './Postponed';
import { ReadinessView } from './ReadinessView';
import { daySign } from './sign';
import { StepButtons } from './StepButtons';
import { t } from './texts';

type Tab = 'plan' | 'points' | 'communes' | 'ready';

interface DayPanelProps {
  readonly day: CampaignDay;
  readonly campaigns: readonly Campaign[];
  readonly program: FetchedProgram;
  readonly mayAct: boolean;
  edit(): void;
  done(): void;
}

/** One day: where it stands, what can be done next, and its parts. */
export function DayPanel({ day, campaigns, program, mayAct, edit, done }: DayPanelProps) {
  const tab = useSignal<Tab>('plan');
  const points = useRemote(day.date, () => fetchPoints(day.date));
  useFresh(daySign.value, points);
  const known = points.state.value;
  const pointsLabel = known.kind === 'ready'
    ? t('tab.points', { n: formatCount(known.value.filter(({ cancelled }) => !cancelled).length) })
    : t('tab.points.unknown');
  const tabs: readonly { readonly id: Tab; readonly label: string }[] = [
    { id: 'plan', label: t('tab.plan') },
    { id: 'points', label: pointsLabel },
    { id: 'communes', label: t('tab.communes') },
    ...(mayAct ? [{ id: 'ready' as const, label: t('tab.ready') }] : []),
  ];
  return (
    <section class="panel day-panel" aria-labelledby="day-title">
      <div class="section-head">
        <div>
          <p class="day-line"><span class="day-date">{formatDate(day.date)}</span> <span class={`day-tag day-tag-${TONES[day.status]}`}>{statusWords(day)}</span></p>
          <h3 id="day-title">{day.name}</h3>
        </div>
        {mayAct && (
          <div class="bar">
            {day.status !== 'finalised' && <button type="button" class="secondary" onClick={edit}>{t('edit')}</button>}
            <StepButtons day={day} done={done} />
          </div>
        )}
      </div>
      <Tabs label={t('tabs')} tabs={tabs} current={tab.value} choose={(id) => { tab.value = id; }}>
        {tab.value === 'plan' && (
          <>
            <PlanFacts day={day} activities={program.program.activities} campaign={campaigns.find(({ code }) => code === day.campaignCode)?.name} />
            <Postponed day={day} mayAct={mayAct} done={done} />
          </>
        )}
        {tab.value === 'points' && (
          <Loaded of={points}>
            {(all) => <PointsTab day={day} points={all} program={program} mayAct={mayAct} done={() => void points.reload()} />}
          </Loaded>
        )}
        {tab.value === 'communes' && <ConfirmationsOf date={day.date} />}
        {tab.value === 'ready' && <ReadinessOf date={day.date} />}
      </Tabs>
    </section>
  );
}

function ConfirmationsOf({ date }: { readonly date: string }) {
  const confirmations = useRemote(date, () => fetchConfirmations(date));
  useFresh(daySign.value, confirmations);
  return <Loaded of={confirmations}>{(all) => <Confirmations all={all} date={date} />}</Loaded>;
}

function ReadinessOf({ date }: { readonly date: string }) {
  const readiness = useRemote(date, () => fetchReadiness(date));
  useFresh(daySign.value, readiness);
  return <Loaded of={readiness}>{(known) => <ReadinessView readiness={known} date={date} />}</Loaded>;
}
