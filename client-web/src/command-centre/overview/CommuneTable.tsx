import { useSignal } from '@preact/signals';
import type { ProvinceState } from '../../shared/live/province';
import { COLUMNS, communeRows, matching, sorted, sortedBy, type Column, type Sorting } from './communeRows';
import { CommuneTableRow } from './CommuneTableRow';
import type { Reading } from '../map/reading';
import { communes } from '../model';
import { t } from '../texts';

interface CommuneTableProps {
  readonly state: ProvinceState;
  /** What the map is coloured by, when the table has no column for it yet. */
  readonly reading: Reading | undefined;
  readonly what: string;
  readonly choose: ((code: string) => void) | undefined;
}

/** The communes with their figures: the same as the map, in words. */
export function CommuneTable({ state, reading, what, choose }: CommuneTableProps) {
  const sorting = useSignal<Sorting>({ column: 'people', descending: true });
  const sought = useSignal('');
  const rows = sorted(matching(communeRows(communes.value, state.communes, state.revisions), sought.value), sorting.value);

  return (
    <div class="commune-list">
      <div class="commune-list-head">
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
      <section class="commune-list-body" tabIndex={0} aria-label={t('table.title')}>
        <table class="commune-table">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <SortableHead key={column} column={column} sorting={sorting.value} choose={() => { sorting.value = sortedBy(column, sorting.value); }} />
              ))}
              {reading && <th scope="col" class="column-said">{what}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ commune, totals, revision }) => (
              <CommuneTableRow
                key={commune.code}
                commune={commune}
                totals={totals}
                revision={revision}
                date={state.date}
                said={reading && (reading.marks.get(commune.code)?.brief ?? '')}
                choose={choose}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && communes.value.length > 0 && <p class="empty">{t('table.nothing')}</p>}
      </section>
    </div>
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
