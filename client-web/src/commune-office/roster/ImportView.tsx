import { useSignal } from '@preact/signals';
import { fetchImportProgress, exportAddress, importRoster, templateAddress, type ImportProgress, type ImportReport } from '../../shared/api/rosterImport';
import { newId } from '../../check-in/newId';
import { Notice } from '../../shared/ui/Notice';
import { useSaving } from '../../shared/ui/saving';
import { communeCode, rights, roster } from '../model';
import { ImportRows } from './ImportRows';
import { importProblems } from './importWords';
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
        <p class="section-lead">{t('export.help')}</p>
        <div class="bar">
          <a class="secondary" href={exportAddress('xlsx', code)} download>{t('export.xlsx')}</a>
          <a class="secondary" href={exportAddress('csv', code)} download>{t('export.csv')}</a>
          <a class="secondary" href={templateAddress('xlsx')} download>{t('template.xlsx')}</a>
          <a class="secondary" href={templateAddress('csv')} download>{t('template.csv')}</a>
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
  const saving = useSaving(importProblems());

  const run = async (dryRun: boolean) => {
    const chosen = file.value;
    if (!chosen) return;
    const id = newId();
    const asking = setInterval(() => void ask(id), PROGRESS_EVERY_MS);
    await saving.run(() => importRoster(chosen, dryRun, id), (value) => {
      report.value = value;
      if (value.applied) void roster.reload();
    });
    clearInterval(asking);
    progress.value = undefined;
  };
  const ask = async (id: string) => {
    const answer = await fetchImportProgress(id);
    if (answer.ok && saving.busy.value) progress.value = answer.value;
  };
  const choose = (chosen: File | undefined) => {
    file.value = chosen;
    report.value = undefined;
    if (chosen) void run(true);
  };

  return (
    <div class="panel">
      <h3>{t('import')}</h3>
      <p class="section-lead">{t('import.help')}</p>
      <div class="field">
        <label class="field-label" for="import-file">{t('import.file')}</label>
        <input
          id="import-file"
          class="file"
          type="file"
          accept=".csv,.xlsx,text/csv"
          // The same file chosen again after it was mended is a new choice.
          onClick={(event) => { event.currentTarget.value = ''; }}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
      </div>
      {saving.busy.value && <Working progress={progress.value} />}
      {saving.problem.value !== undefined && <Notice kind="error">{saving.problem.value}</Notice>}
      {report.value && !saving.busy.value && <Report report={report.value} apply={() => void run(false)} />}
    </div>
  );
}

function Working({ progress }: { readonly progress: ImportProgress | undefined }) {
  const known = progress !== undefined && progress.total > 0;
  return (
    <div class="progress" role="status">
      <span>{known ? t('import.workingOn', { n: `${progress.done}`, total: `${progress.total}` }) : t('import.working')}</span>
      {known ? <progress aria-label={t('import.working')} max={progress.total} value={progress.done} /> : <progress aria-label={t('import.working')} />}
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
