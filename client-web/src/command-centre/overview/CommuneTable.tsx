import { useSignal } from '@preact/signals';
import type { ProvinceState } from '../../shared/live/province';
import { COLUMNS, communeRows, matching, sorted, sortedBy, type Column, type Sorting } from './communeRows';
import { CommuneTableRow } from './CommuneTableRow';
import { communes } from '../model';
import { t } from '../texts';

export function CommuneTable({ state }: { readonly state: ProvinceState }) {
  const sorting = useSignal<Sorting>({ column: 'people', descending: true });
  const sought = useSignal('');
  const rows = sorted(matching(communeRows(communes.value, state.communes, state.revisions), sought.value), sorting.value);

  return (
    <section class="pane pane-table">
      <div class="pane-head">
        <h2 id="table-title">{t('table.title')}</h2>
        <input
          class="commune-find"
          type="search"
          aria-label={t('table.find')}
          placeholder={t('table.find')}
          value={sought.value}
          maxLength={60}
          onInput={(event) => { sought.value = event.currentTarget.value; }}
        />
      </div>
      {/* What scrolls must be reachable by keyboard. */}
      <section class="pane-body" tabIndex={0} aria-labelledby="table-title">
        <table class="commune-table">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <SortableHead key={column} column={column} sorting={sorting.value} choose={() => { sorting.value = sortedBy(column, sorting.value); }} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CommuneTableRow key={row.commune.code} commune={row.commune} totals={row.totals} revision={row.revision} date={state.date} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && communes.value.length > 0 && <p class="empty">{t('table.nothing')}</p>}
      </section>
    </section>
  );
}

interface SortableHeadProps {
  readonly column: Column;
  readonly sorting: Sorting;
  choose(): void;
}

function SortableHead({ column, sorting, choose }: SortableHeadProps) {
  const chosen = sorting.column === column;
  const direction = sorting.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" class={`column-${column}`} aria-sort={chosen ? direction : 'none'}>
      <button type="button" class="sort" title={t('table.sort', { what: t(`table.${column}`) })} onClick={choose}>
        {t(`table.${column}`)}
        <svg class={`icon arrow ${chosen ? `arrow-${direction}` : ''}`} viewBox="0 0 32 32" aria-hidden="true">
          <path d="m8 12 8 9 8-9" />
        </svg>
      </button>
    </th>
  );
}
