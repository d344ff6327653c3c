import { useSignal } from '@preact/signals';
import { IMPORT_ACTIONS, type ImportAction, type ImportReport, type ImportRow } from '../../shared/api/rosterImport';
import { formatCount } from '../../shared/format/numbers';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { rowWords } from './importWords';
import { t } from './texts';

/** More rows than anybody reads make the page slow; the counts speak of all of them. */
const SHOWN = 500;

/** What happens, or would happen, with each row of the file. Starts with what needs a person. */
export function ImportRows({ report }: { readonly report: ImportReport }) {
  const action = useSignal<ImportAction>(firstWithRows(report));
  const rows = report.rows.filter((row) => row.action === action.value);
  const columns: Column<ImportRow>[] = [
    { key: 'row', head: t('import.row'), cell: ({ row }) => `${row}` },
    { key: 'subject', head: t('import.subject'), cell: ({ subject }) => subject },
    { key: 'what', head: t(action.value === 'refused' ? 'import.why' : 'import.what'), cell: (row) => <What row={row} /> },
  ];
  return (
    <>
      <fieldset class="views" aria-label={t('import.view')}>
        {IMPORT_ACTIONS.map((each) => (
          <button type="button" key={each} class="view" aria-pressed={action.value === each} onClick={() => { action.value = each; }}>
            {t(actionKey(each))}: {formatCount(report.counts[each])}
          </button>
        ))}
      </fieldset>
      <DataTable
        caption={t(actionKey(action.value))}
        columns={columns}
        rows={rows.slice(0, SHOWN)}
        empty={t('import.noRows')}
        keyOf={({ row, subject }) => `${row} ${subject}`}
      />
      {rows.length > SHOWN && <p class="help">{t('import.cut', { n: formatCount(SHOWN), total: formatCount(rows.length) })}</p>}
    </>
  );
}

function What({ row }: { readonly row: ImportRow }) {
  const sentences = rowWords(row);
  if (sentences.length === 0) return null;
  return <ul class="sentences">{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>;
}

const firstWithRows = ({ counts }: ImportReport): ImportAction =>
  (['refused', 'changed', 'added', 'left'] as const).find((action) => counts[action] > 0) ?? 'added';

const actionKey = (action: ImportAction) => (action === 'refused' ? 'import.refused.short' : (`import.${action}` as const));
