import { useSignal } from '@preact/signals';
import type { ProgramOverview } from '../../shared/api/programOverview';
import { desk } from '../../shared/i18n/desk';
import { formatDate } from '../../shared/format/times';
import { Notice } from '../../shared/ui/Notice';
import { Tabs } from '../../shared/ui/Tabs';
import { local, program } from '../model';
import { ActivityTable, DaysOffTable, DeadlineTable, DepartmentTable, IndicatorTable, PeriodTable } from './programTables';
import { t } from './texts';

const TABS = ['indicators', 'activities', 'deadlines', 'departments'] as const;
type Tab = (typeof TABS)[number];

/** The program file in force, to read: it is changed where the server is installed. */
export function ProgramSection() {
  const tab = useSignal<Tab>('indicators');
  const shown = program.value;
  return (
    <section class="section" aria-labelledby="program-title">
      <div>
        <h2 id="program-title">{t('title')}</h2>
        <p class="section-lead">{t('lead')}</p>
      </div>
      {shown ? (
        <>
          <Plan program={shown} />
          <div class="panel">
            <Tabs
              label={t('title')}
              tabs={TABS.map((id) => ({ id, label: t(`tab.${id}`) }))}
              current={tab.value}
              choose={(id) => { tab.value = id; }}
            >
              <Shown tab={tab.value} program={shown} />
            </Tabs>
          </div>
        </>
      ) : <p class="waiting" role="status">{desk('loading')}</p>}
    </section>
  );
}

function Shown({ tab, program: of }: { readonly tab: Tab; readonly program: ProgramOverview }) {
  switch (tab) {
    case 'indicators': return <IndicatorTable program={of} />;
    case 'activities': return <ActivityTable program={of} />;
    case 'deadlines': return <><DeadlineTable program={of} /><PeriodTable program={of} /><DaysOffTable program={of} /></>;
    case 'departments': return <DepartmentTable program={of} />;
  }
}

function Plan({ program: { name, plan } }: { readonly program: ProgramOverview }) {
  return (
    <div class="panel">
      <h3>{local(name)}</h3>
      <dl class="facts facts-wide">
        <div class="fact-wide"><dt>{t('plan.title')}</dt><dd lang="vi">{plan.title}</dd></div>
        <div><dt>{t('plan.number')}</dt><dd>{plan.number === undefined ? t('plan.empty') : t('plan.numbered', { n: plan.number })}</dd></div>
        <div><dt>{t('plan.date')}</dt><dd>{plan.date === undefined ? t('plan.empty') : formatDate(plan.date)}</dd></div>
      </dl>
      {(plan.number === undefined || plan.date === undefined) && <Notice kind="warn">{t('plan.missing')}</Notice>}
      <div>
        <p class="field-label">{t('plan.bases')}</p>
        <ul class="bases" lang="vi">{plan.bases.map((basis) => <li key={basis}>{basis}</li>)}</ul>
      </div>
    </div>
  );
}
