import { useSignal } from '@preact/signals';
import { figureTemplateAddress, importFigures } from '../api/figures';
import type { Failure } from '../api/http';
import type { ImportReport, ImportRow } from '../api/rosterImport';
import { formatCount } from '../format/numbers';
import { language } from '../i18n/language';
import { asStaff } from '../sign-in/visitor';
import { DataTable, type Column } from '../ui/DataTable';
import { DownloadLink } from '../ui/DownloadLink';
import { failureWords } from '../ui/failureWords';
import { FileField } from '../ui/FileField';
import { Notice } from '../ui/Notice';
import { t } from './texts';

/** More rows than anybody corrects at once. */
const SHOWN = 200;

/** Takes a file of official figures in: first a trial that changes nothing, then all or nothing. */
export function FigureImport({ done }: { done(): void }) {
  const file = useSignal<File | undefined>(undefined);
  const report = useSignal<ImportReport | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);
  const run = async (chosen: File, dryRun: boolean): Promise<void> => {
    busy.value = true;
    problem.value = undefined;
    const answer = await asStaff(importFigures(chosen, dryRun, language.value));
    busy.value = false;
    if (file.value !== chosen) return;
    if (answer.ok) {
      report.value = answer.value;
      if (answer.value.applied) done();
    } else if (!dryRun && answer.failure.kind === 'problem' && answer.failure.code === 'rows-refused') {
      // Somebody entered figures between the trial and now: the trial shows what stands in the way.
      await run(chosen, true);
    } else {
      problem.value = importFailure(answer.failure);
    }
  };
  const choose = (chosen: File | undefined) => {
    file.value = chosen;
    report.value = undefined;
    problem.value = undefined;
    if (chosen) void run(chosen, true);
  };
  return (
    <div class="panel">
      <h3>{t('import.title')}</h3>
      <p class="section-lead">{t('import.help')}</p>
      <div class="bar">
        <DownloadLink address={figureTemplateAddress('xlsx')}>{t('import.template.xlsx')}</DownloadLink>
        <DownloadLink address={figureTemplateAddress('csv')}>{t('import.template.csv')}</DownloadLink>
      </div>
      <FileField label={t('import.file')} accept=".csv,.xlsx,text/csv" disabled={busy.value} choose={choose} />
      {busy.value && <p class="waiting" role="status">{t('import.working')}</p>}
      {problem.value !== undefined && <Notice kind="error">{problem.value}</Notice>}
      {report.value && !busy.value && <Report report={report.value} apply={() => { if (file.value) void run(file.value, false); }} />}
    </div>
  );
}

function Report({ report, apply }: { readonly report: ImportReport; apply(): void }) {
  const { added, changed, left, refused } = report.counts;
  if (report.applied) return <Notice kind="good">{t('import.applied', { n: formatCount(added + changed) })}</Notice>;
  if (refused > 0) {
    return (
      <>
        <Notice kind="warn">{t('import.refused', { n: formatCount(refused) })}</Notice>
        <RefusedRows rows={report.rows.filter(({ action }) => action === 'refused')} />
      </>
    );
  }
  if (added + changed === 0) return <Notice>{t('import.same')}</Notice>;
  return (
    <Notice kind="good">
      <p>{t('import.ready', { added: formatCount(added), changed: formatCount(changed), left: formatCount(left) })}</p>
      <button type="button" class="primary" onClick={apply}>{t('import.apply')}</button>
    </Notice>
  );
}

function RefusedRows({ rows }: { readonly rows: readonly ImportRow[] }) {
  const columns: Column<ImportRow>[] = [
    { key: 'row', head: t('import.row'), cell: ({ row }) => `${row}` },
    { key: 'subject', head: t('import.subject'), cell: ({ subject }) => subject || '–' },
    { key: 'why', head: t('import.why'), cell: ({ problems }) => problems.map(({ title, message }) => (title === undefined ? message : `${title}: ${message}`)).join(' ') },
  ];
  return <DataTable caption={t('import.why')} columns={columns} rows={rows.slice(0, SHOWN)} empty="" keyOf={({ row }) => `${row}`} />;
}

/** The server reads the file and says best what is wrong with it. */
const importFailure = (failure: Failure): string =>
  failure.kind === 'problem' && (failure.status === 413 || failure.status === 422) && failure.detail !== undefined ? failure.detail : failureWords(failure);
