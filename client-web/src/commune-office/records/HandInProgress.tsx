import { useSignal } from '@preact/signals';
import { formatCount } from '../../shared/format/numbers';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { failureWords } from '../../shared/ui/failureWords';
import { Notice } from '../../shared/ui/Notice';
import type { ExportFile } from './exportFile';
import { handInFile, type HandedIn, type HandInState } from './handInFile';
import { codeWords } from './recordWords';
import { t } from './texts';

/** As many refused ones as somebody looks at; the counts speak of all. */
const SHOWN = 200;

export function HandInProgress({ file, done }: { readonly file: ExportFile; done(): void }) {
  const state = useSignal<HandInState | undefined>(undefined);
  const busy = useSignal(false);
  const send = async () => {
    if (busy.value) return;
    busy.value = true;
    await handInFile(file, (next) => { state.value = next; });
    busy.value = false;
    done();
  };
  const now = state.value;
  const label = now === undefined ? t('file.send') : t(now.failure ? 'file.goOn' : 'file.again');
  return (
    <>
      <div class="bar">
        <button
          type="button"
          class={now === undefined || now.failure ? 'primary' : 'secondary'}
          aria-disabled={busy.value}
          onClick={() => void send()}
        >
          {busy.value ? t('file.sending') : label}
        </button>
      </div>
      {now && busy.value && (
        <div class="progress" role="status">
          <span>{t('file.progress', { n: formatCount(now.done), total: formatCount(now.total) })}</span>
          <progress aria-label={t('file.sending')} max={now.total} value={now.done} />
        </div>
      )}
      {now?.failure && (
        <Notice kind="error">{failureWords(now.failure)} {t('file.stopped', { n: formatCount(now.done), total: formatCount(now.total) })}</Notice>
      )}
      {now && !busy.value && <Results results={now.results} finished={!now.failure} />}
    </>
  );
}

function Results({ results, finished }: { readonly results: readonly HandedIn[]; readonly finished: boolean }) {
  const count = (...statuses: readonly HandedIn['status'][]) => formatCount(results.filter(({ status }) => statuses.includes(status)).length);
  const trouble = results.filter(({ status }) => status !== 'accepted' && status !== 'duplicate');
  const columns: Column<HandedIn>[] = [
    { key: 'what', head: t('file.item'), cell: ({ what }) => t(`file.${what}`) },
    { key: 'id', head: t('file.number'), cell: ({ id }) => <span class="code">{id ?? t('file.noNumber')}</span> },
    { key: 'why', head: t('file.result'), cell: ({ status, code }) => (status === 'held' ? t('line.held') : codeWords(code)) },
  ];
  return (
    <>
      {finished && (
        <Notice kind={trouble.length === 0 ? 'good' : 'warn'}>
          {t('file.done', {
            accepted: count('accepted'),
            duplicate: count('duplicate'),
            held: count('held'),
            refused: count('rejected', 'conflict', 'unknown'),
          })}
        </Notice>
      )}
      {trouble.length > 0 && (
        <DataTable
          caption={t('file.trouble')}
          showCaption
          columns={columns}
          rows={trouble.slice(0, SHOWN)}
          empty=""
          keyOf={({ what, id }) => `${what} ${id}`}
        />
      )}
    </>
  );
}
