import { useSignal } from '@preact/signals';
import { fetchReport, fetchStandings, reportFile, type Standing } from '../../shared/api/departmentReports';
import { fetchWorkLists, type WorkLists } from '../../shared/api/workLists';
import { nameOf } from '../../shared/desk/directory';
import { DownloadLink } from '../../shared/ui/DownloadLink';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { ReportEditor } from './ReportEditor';
import { ReportView } from './ReportView';
import { StandingsTable } from './StandingsTable';
import { t } from './texts';

interface DepartmentsSectionProps {
  /** The department of who works here; undefined for those who read them all. */
  readonly department: string | undefined;
  /** The Sở may give a sent report back. */
  readonly mayReturn: boolean;
}

/** Reports of the departments before 30/11: each types its own, the Sở and the leaders read them all. */
export function DepartmentsSection(props: DepartmentsSectionProps) {
  const lists = useRemote('', fetchWorkLists);
  const standings = useRemote('', fetchStandings);
  return (
    <section class="section" aria-labelledby="departments-title">
      <h2 id="departments-title">{t('title')}</h2>
      <p class="section-lead">{t('lead')}</p>
      <Loaded of={lists}>
        {(known) => (
          <Loaded of={standings}>
            {(all) => <Reports {...props} lists={known} standings={all} reload={() => void standings.reload()} />}
          </Loaded>
        )}
      </Loaded>
    </section>
  );
}

interface ReportsProps extends DepartmentsSectionProps {
  readonly lists: WorkLists;
  readonly standings: readonly Standing[];
  reload(): void;
}

function Reports({ department, mayReturn, lists, standings, reload }: ReportsProps) {
  const chosen = useSignal(department ?? '');
  const isKnown = standings.some((each) => each.department === chosen.value);
  if (standings.length === 0) return <p class="panel nothing">{t('none')}</p>;
  return (
    <>
      <StandingsTable standings={standings} lists={lists} choose={department === undefined ? (code) => { chosen.value = code; } : undefined} />
      {isKnown
        ? <Report key={chosen.value} code={chosen.value} isOwn={department !== undefined} mayReturn={mayReturn} lists={lists} changed={reload} />
        : <p class="panel nothing">{t('none.open')}</p>}
    </>
  );
}

interface ReportProps {
  readonly code: string;
  readonly isOwn: boolean;
  readonly mayReturn: boolean;
  readonly lists: WorkLists;
  changed(): void;
}

function Report({ code, isOwn, mayReturn, lists, changed }: ReportProps) {
  const report = useRemote(code, () => fetchReport(code));
  const reload = () => {
    void report.reload();
    changed();
  };
  return (
    <>
      <div class="section-head">
        <h3>{nameOf(lists.departments, code) ?? t('department.other')}</h3>
        <div class="bar">
          <DownloadLink address={reportFile(code, 'docx')}>{t('docx')}</DownloadLink>
          <DownloadLink address={reportFile(code, 'xlsx')}>{t('xlsx')}</DownloadLink>
        </div>
      </div>
      <Loaded of={report}>
        {(known) => (isOwn && known.standing.state !== 'sent'
          ? <ReportEditor key={known.version} report={known} lists={lists} done={reload} />
          : <ReportView report={known} lists={lists} isOwn={isOwn} mayReturn={mayReturn} done={reload} />)}
      </Loaded>
    </>
  );
}
