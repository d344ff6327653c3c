import { figureTemplateAddress, importFigures } from '../api/figures';
import type { ImportReport, ImportRow } from '../api/rosterImport';
import { formatCount } from '../format/numbers';
import { language } from '../i18n/language';
import { DataTable, type Column } from '../ui/DataTable';
import { DownloadLink } from '../ui/DownloadLink';
import { FileField } from '../ui/FileField';
import { remarkWords, useImporting } from '../ui/importing';
import { Notice } from '../ui/Notice';
import { t } from './texts';

/** More rows than anybody corrects at once. */
const SHOWN = 200;

/** Takes a file of official figures in: first a trial that changes nothing, then all or nothing. */
export function FigureImport({ done }: { done(): void }) {
  const importing = useImporting((file, dryRun) => importFigures(file, dryRun, language.value), done);
  return (
    <div class="panel">
      <h3>{t('import.title')}</h3>
      <p class="section-lead">{t('import.help')}</p>
      <div class="bar">
        <DownloadLink address={figureTemplateAddress('xlsx')}>{t('import.template.xlsx')}</DownloadLink>
        <DownloadLink address={figureTemplateAddress('csv')}>{t('import.template.csv')}</DownloadLink>
      </div>
      <FileField label={t('import.file')} accept=".csv,.xlsx,text/csv" disabled={importing.busy.value} choose={importing.choose} />
      {importing.busy.value && <p class="waiting" role="status">{t('import.working')}</p>}
      {importing.problem.value !== undefined && <Notice kind="error">{importing.problem.value}</Notice>}
      {importing.report.value && !importing.busy.value && <Report report={importing.report.value} apply={importing.apply} />}
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
    { key: 'why', head: t('import.why'), cell: ({ problems }) => problems.map(remarkWords).join(' ') },
  ];
  return <DataTable caption={t('import.why')} columns={columns} rows={rows.slice(0, SHOWN)} empty="" keyOf={({ row }) => `${row}`} />;
}
