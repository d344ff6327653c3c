import { useSignal } from '@preact/signals';
import { fetchReportStandings } from '../api/periodicReports';
import { fetchWorkLists, type WorkLists } from '../api/workLists';
import { calendar } from '../calendar/calendar';
import { CalendarPanel } from '../calendar/CalendarPanel';
import { local } from '../desk/directory';
import { communeName } from '../desk/units';
import { dateInVietnam } from '../format/times';
import { SelectField } from '../ui/fields';
import { Loaded } from '../ui/Loaded';
import { useRemote } from '../ui/remote';
import { Tabs } from '../ui/Tabs';
import { periodToday } from '../work/periods';
import { ReportPanel } from './ReportPanel';
import { StandingsPanel } from './StandingsPanel';
import './reports.css';
import { t } from './texts';

interface ReportsSectionProps {
  /** The commune whose report it is; undefined for the province with all its communes. */
  readonly commune: string | undefined;
  /** Whose report is written here. */
  readonly keeps: 'commune' | 'province' | undefined;
}

/** The plan's calendar and the reports of its periods: written, made, issued; for the Sở also who has sent and who has not. */
export function ReportsSection(props: ReportsSectionProps) {
  const lists = useRemote('', fetchWorkLists);
  return (
    <section class="section" aria-labelledby="reports-title">
      <h2 id="reports-title">{t('title')}</h2>
      <p class="section-lead">{t('lead')}</p>
      <Loaded of={lists}>{(known) => <Reports {...props} lists={known} />}</Loaded>
    </section>
  );
}

const TABS = ['communes', 'own'] as const;
type Tab = (typeof TABS)[number];

function Reports({ commune, keeps, lists }: ReportsSectionProps & { readonly lists: WorkLists }) {
  const code = useSignal(periodToday(lists.periods, dateInVietnam(new Date()))?.code ?? '');
  const changes = useSignal(0);
  const opened = useSignal<string | undefined>(undefined);
  const tab = useSignal<Tab>('communes');
  const period = lists.periods.find((each) => each.code === code.value) ?? lists.periods[0];
  if (!period) return <p class="nothing">{t('periods.none')}</p>;
  const changed = () => {
    changes.value++;
    void calendar.reload();
  };
  const shown = opened.value ?? commune;
  const report = (
    <ReportPanel
      key={`${period.code} ${shown ?? ''}`}
      of={{ period: period.code, commune: shown }}
      name={shown === undefined ? t('own.province') : t('own', { name: communeName(shown) ?? shown })}
      writes={shown === undefined ? keeps === 'province' : keeps === 'commune'}
      receives={shown !== undefined && keeps === 'province'}
      reopens={keeps === 'province'}
      changed={changed}
      back={opened.value === undefined ? undefined : () => { opened.value = undefined; }}
    />
  );
  return (
    <>
      <CalendarPanel lists={lists} />
      <div class="form-columns">
        <SelectField
          label={t('period')}
          value={period.code}
          choices={lists.periods.map((each) => ({ value: each.code, label: local(each.name) }))}
          change={(chosen) => { code.value = chosen; }}
        />
      </div>
      {commune === undefined && opened.value === undefined
        ? (
          <Tabs
            label={t('title')}
            tabs={TABS.map((id) => ({ id, label: t(`tab.${id}`) }))}
            current={tab.value}
            choose={(id) => { tab.value = id; }}
          >
            {tab.value === 'communes'
              ? <Standings key={`${period.code} ${changes.value}`} period={period.code} open={(chosen) => { opened.value = chosen; scrollTo(0, 0); }} />
              : report}
          </Tabs>
        )
        : report}
    </>
  );
}

function Standings({ period, open }: { readonly period: string; open(commune: string): void }) {
  const standings = useRemote(period, () => fetchReportStandings({ period, commune: undefined }));
  return <Loaded of={standings}>{(known) => <StandingsPanel standings={known} open={open} />}</Loaded>;
}
