import { useSignal } from '@preact/signals';
import {
  exportAddress, fetchImportProgress, importRoster, templateAddress, type ImportProgress, type ImportReport,
} from '../../shared/api/rosterImport';
import { newId } from '../../check-in/newId';
import { language } from '../../shared/i18n/language';
import { asStaff } from '../../shared/sign-in/visitor';
import { DownloadLink } from '../../shared/ui/DownloadLink';
import { FileField } from '../../shared/ui/FileField';
import { Notice } from '../../shared/ui/Notice';
import { communeCode, rights, roster } from '../model';
import { ImportRows } from './ImportRows';
import { importFailureWords } from './importWords';
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
  const file = useSignal<File | undefined>(undefined);
  const report = useSignal<ImportReport | undefined>(undefined);
  const progress = useSignal<ImportProgress | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);

  const run = async (chosen: File, dryRun: boolean): Promise<void> => {
    const id = newId();
    busy.value = true;
    problem.value = undefined;
    const asking = setInterval(() => void ask(id), PROGRESS_EVERY_MS);
    const answer = await asStaff(importRoster(chosen, dryRun, id, language.value));
    clearInterval(asking);
    busy.value = false;
    progress.value = undefined;
    if (file.value !== chosen) return;
    if (answer.ok) {
      report.value = answer.value;
      if (answer.value.applied) void roster.reload();
    } else if (!dryRun && answer.failure.kind === 'problem' && answer.failure.code === 'rows-refused') {
      // Somebody changed the list between the trial and now: the trial shows what stands in the way.
      await run(chosen, true);
    } else {
      problem.value = importFailureWords(answer.failure);
    }
  };
  const ask = async (id: string) => {
    const answer = await fetchImportProgress(id);
    if (answer.ok && busy.value) progress.value = answer.value;
  };
  const choose = (chosen: File | undefined) => {
    file.value = chosen;
    report.value = undefined;
    problem.value = undefined;
    if (chosen) void run(chosen, true);
  };

  return (
    <div class="panel">
      <h3>{t('import')}</h3>
      <p class="section-lead">{t('import.help')}</p>
      <FileField label={t('import.file')} accept=".csv,.xlsx,text/csv" disabled={busy.value} choose={choose} />
      {busy.value && <Working progress={progress.value} />}
      {problem.value !== undefined && <Notice kind="error">{problem.value}</Notice>}
      {report.value && !busy.value && <Report report={report.value} apply={() => { if (file.value) void run(file.value, false); }} />}
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
