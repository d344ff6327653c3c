import { useSignal } from '@preact/signals';
import type { PublicCommune } from '../shared/api/publicDays';
import { compareVietnamese, withoutMarks } from '../shared/format/collation';
import { formatCount } from '../shared/format/numbers';
import { DataTable, type Column } from '../shared/ui/DataTable';
import { Count, WITHHELD } from './Count';
import { t } from './texts';

/** What a phone shows before somebody asks for all of them. */
const SHOWN = 20;

const FIGURES = ['people', 'households', 'businesses', 'checkIns'] as const;

/** By name, always: the page compares nobody with anybody. */
export function Places({ communes }: { readonly communes: readonly PublicCommune[] }) {
  const sought = useSignal('');
  const whole = useSignal(false);
  const wanted = withoutMarks(sought.value.trim());
  const rows = [...communes]
    .filter(({ name }) => withoutMarks(name).includes(wanted))
    .sort((left, right) => compareVietnamese(left.name, right.name));
  return (
    <section class="open-panel" aria-labelledby="places">
      <div class="open-panel-head">
        <h2 id="places">{t('places')}</h2>
        <input
          class="open-find"
          type="search"
          aria-label={t('places.find')}
          placeholder={t('places.find')}
          maxLength={60}
          value={sought.value}
          onInput={(event) => { sought.value = event.currentTarget.value; }}
        />
      </div>
      <DataTable caption={t('places')} columns={columns()} rows={whole.value ? rows : rows.slice(0, SHOWN)} empty={t('places.nothing')} keyOf={({ code }) => code} />
      {!whole.value && rows.length > SHOWN && (
        <button type="button" class="secondary" onClick={() => { whole.value = true; }}>{t('places.all', { n: formatCount(rows.length) })}</button>
      )}
      <p class="open-note">{t('withheld.note', { mark: WITHHELD })}</p>
    </section>
  );
}

const columns = (): readonly Column<PublicCommune>[] => [
  { key: 'name', head: t('places.name'), cell: ({ name }) => name },
  ...FIGURES.map((figure): Column<PublicCommune> => ({ key: figure, head: t(figure), kind: 'figure', cell: (row) => <Count of={row[figure]} /> })),
];
