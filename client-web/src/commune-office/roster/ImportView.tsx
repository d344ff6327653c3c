import { useSignal } from '@preact/signals';
import type { Result } from '../../shared/api/http';
import {
  exportAddress, fetchImportProgress, importRoster, templateAddress, type ImportProgress, type ImportReport,
} from '../../shared/api/rosterImport';
import { newId } from '../../check-in/newId';
import { language } from '../../shared/i18n/language';
import { DownloadLink } from '../../shared/ui/DownloadLink';
import { FileField } from '../../shared/ui/FileField';
import { useImporting } from '../../shared/ui/importing';
import { Notice } from '../../shared/ui/Notice';
import { communeCode, rights, roster } from '../model';
import { ImportRows } from './ImportRows';
import { t } from './texts';

const PROGRESS_EVERY_MS = 500;

/** Gives the list out as a file, and takes a changed file in: first a trial that changes nothing, then all or nothing. */
export function ImportView() {
  const code = communeCode.value ?? '';
  return (
    <section class="section" aria-labelledby="files-title">
      <a href="#danh-sach">← {t('back')}</a>
      <h2 id="files-title">{t(rights.value.roster ? 'files' : 'files.read')}</h2>
      <div class="panel">
        <h3>{t('export')}</h3>
        <p class="section-lead">{t(rights.value.roster ? 'export.help' : 'export.help.read')}</p>
        <div class="bar">
          <DownloadLink address={exportAddress('xlsx', code)}>{t('export.xlsx')}</DownloadLink>
          <DownloadLink address={exportAddress('csv', code)}>{t('export.csv')}</DownloadLink>
          {rights.value.roster && <DownloadLink address={templateAddress('xlsx')}>{t('template.xlsx')}</DownloadLink>}
          {rights.value.roster && <DownloadLink address={templateAddress('csv')}>{t('template.csv')}</DownloadLink>}
        </div>
      </div>
      {rights.value.roster && <ImportPanel />}
    </section>
  );
}

function ImportPanel() {
  const progress = useSignal<ImportProgress | undefined>(undefined);
  const send = async (file: File, dryRun: boolean): Promise<Result<ImportReport>> => {
    const id = newId();
    let isOver = false;
    const ask = async () => {
      const answer = await fetchImportProgress(id);
      if (answer.ok && !isOver) progress.value = answer.value;
    };
    const asking = setInterval(() => void ask(), PROGRESS_EVERY_MS);
    const answer = await importRoster(file, dryRun, id, language.value);
    clearInterval(asking);
    isOver = true;
    progress.value = undefined;
    return answer;
  };
  const importing = useImporting(send, () => void roster.reload());

  return (
    <div class="panel">
      <h3>{t('import')}</h3>
      <p class="section-lead">{t('import.help')}</p>
      <FileField label={t('import.file')} accept=".csv,.xlsx,text/csv" disabled={importing.busy.value} choose={importing.choose} />
      {importing.busy.value && <Working progress={progress.value} />}
      {importing.problem.value !== undefined && <Notice kind="error">{importing.problem.value}</Notice>}
      {importing.report.value && !importing.busy.value && <Report report={importing.report.value} apply={importing.apply} />}
    </div>
  );
}

function Working({ progress }: { readonly progress: ImportProgress | undefined }) {
  const known = progress !== undefined && progress.total > 0;
  return (
    <div class="progress" role="status">
      <span>{known ? t('import.workingOn', { n: `${progress.done}`, total: `${progress.total}` }) : t('import.working')}</span>
      {known
        ? <progress aria-label={t('import.working')} max={progress.total} value={progress.done} />
        : <progress aria-label={t('import.working')} />}
    </div>
  );
}

function Report({ report, apply }: { readonly report: ImportReport; apply(): void }) {
  const { added, changed, refused } = report.counts;
  if (report.applied) {
    return (
      <>
        <Notice kind="good">{t('import.applied', { added: `${added}`, changed: `${changed}` })}</Notice>
        <ImportRows report={report} />
      </>
    );
  }
  const nothing = added + changed === 0;
  return (
    <>
      {report.ignoredColumns.length > 0 && <Notice kind="warn">{t('import.ignored', { columns: report.ignoredColumns.join(', ') })}</Notice>}
      {refused > 0 && <Notice kind="warn">{t('import.refused', { n: `${refused}` })}</Notice>}
      {refused === 0 && nothing && <Notice>{t('import.same')}</Notice>}
      {refused === 0 && !nothing && (
        <Notice kind="good">
          <p>{t('import.ready', { added: `${added}`, changed: `${changed}` })}</p>
          <button type="button" class="primary" onClick={apply}>{t('import.apply')}</button>
        </Notice>
      )}
      <ImportRows report={report} />
    </>
  );
}
