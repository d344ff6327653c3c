import { useSignal } from '@preact/signals';
import { fetchTeamNames } from '../api/registers';
import { fetchWorkLists, type WorkLists } from '../api/workLists';
import { local } from '../desk/directory';
import { dateInVietnam } from '../format/times';
import { Loaded } from '../ui/Loaded';
import { SelectField } from '../ui/fields';
import { fetchAll, useRemote } from '../ui/remote';
import { Tabs } from '../ui/Tabs';
import { DecisionPanel } from './DecisionPanel';
import { InspectionPanel } from './InspectionPanel';
import { MoneyPanel } from './MoneyPanel';
import { NucleusPanel } from './NucleusPanel';
import { OutreachPanel } from './OutreachPanel';
import { periodToday } from './periods';
import { PlansPanel } from './PlansPanel';
import type { WorkScope } from './scope';
import { t } from './texts';
import { TrainingPanel } from './TrainingPanel';

interface WorkSectionProps {
  /** The commune looked at; undefined for the province. */
  readonly commune: string | undefined;
  readonly keeps: WorkScope['keeps'];
  /** What inspections found is for those who lead, not for departments. */
  readonly seesInspections: boolean;
}

/** What the plan counts beyond visits: registers kept by hand, and outreach as the teams recorded it. */
export function WorkSection(props: WorkSectionProps) {
  const lists = useRemote('', fetchWorkLists);
  return (
    <section class="section" aria-labelledby="work-title">
      <h2 id="work-title">{t('title')}</h2>
      <p class="section-lead">{t('lead')}</p>
      <Loaded of={lists}>{(known) => <Registers {...props} lists={known} />}</Loaded>
    </section>
  );
}

const TABS = ['trainings', 'nucleus', 'outreach', 'inspections', 'plans', 'money', 'decisions'] as const;
type Tab = (typeof TABS)[number];

function Registers({ commune, keeps, seesInspections, lists }: WorkSectionProps & { readonly lists: WorkLists }) {
  const today = dateInVietnam(new Date());
  const tab = useSignal<Tab>('trainings');
  const code = useSignal(periodToday(lists.periods, today)?.code ?? '');
  const teams = useRemote(commune ?? '', () => fetchAll((after) => fetchTeamNames(commune, after)));
  const period = lists.periods.find((each) => each.code === code.value) ?? lists.periods[0];
  if (!period) return <p class="nothing">{t('periods.none')}</p>;
  return (
    <>
      <div class="form-columns">
        <SelectField
          label={t('period')}
          help={t('period.help')}
          value={period.code}
          choices={lists.periods.map((each) => ({ value: each.code, label: local(each.name) }))}
          change={(chosen) => { code.value = chosen; }}
        />
      </div>
      <Tabs
        label={t('title')}
        tabs={TABS.filter((id) => id !== 'inspections' || seesInspections).map((id) => ({ id, label: t(`tab.${id}`) }))}
        current={tab.value}
        choose={(id) => { tab.value = id; }}
      >
        <Loaded of={teams}>
          {(known) => (
            <Panel
              tab={tab.value}
              periodCode={period.code}
              scope={{ commune, keeps, lists, today, teams: known, period: { from: period.from, to: period.to, commune } }}
            />
          )}
        </Loaded>
      </Tabs>
    </>
  );
}

function Panel({ tab, periodCode, scope }: { readonly tab: Tab; readonly periodCode: string; readonly scope: WorkScope }) {
  switch (tab) {
    case 'trainings': return <TrainingPanel scope={scope} />;
    case 'nucleus': return <NucleusPanel scope={scope} />;
    case 'outreach': return <OutreachPanel scope={scope} />;
    case 'inspections': return <InspectionPanel scope={scope} />;
    case 'plans': return <PlansPanel scope={scope} />;
    case 'money': return <MoneyPanel scope={scope} period={periodCode} />;
    case 'decisions': return <DecisionPanel scope={scope} />;
  }
}
