import { useSignal } from '@preact/signals';
import { fetchForecast, type DayForecast, type Forecast } from '../../shared/api/forecasts';
import { compareVietnamese } from '../../shared/format/collation';
import { formatCount } from '../../shared/format/numbers';
import { dateInVietnam } from '../../shared/format/times';
import { visitor } from '../../shared/sign-in/visitor';
import { DataTable } from '../../shared/ui/DataTable';
import { communesByCode, now } from '../model';
import { usePolled } from '../polled';
import { BandBar } from './BandBar';
import { gapOf, sorted, standing, type SortKey } from './rows';
import { t } from './texts';
import { bandWords, changeWords, measureWords } from './words';
import './steering.css';

const REFRESH_MS = 30_000;
const SORTS: readonly SortKey[] = ['gap', 'expected', 'now', 'target', 'name'];

/** Where each target that was given will stand, and what would close its gap. */
export function SteeringSection() {
  const date = dateInVietnam(now.value);
  const commune = visitor.value.kind === 'signed-in' ? visitor.value.user.communeCode : undefined;
  const forecast = usePolled(`forecast ${date}`, () => fetchForecast(date, commune), REFRESH_MS).value;
  const sort = useSignal<SortKey>('gap');
  return (
    <section class="steering" aria-labelledby="steering-title">
      <header class="steering-head">
        <h2 id="steering-title">{t('title')}</h2>
        <label class="steering-sort">
          <span>{t('sort')}</span>
          <select value={sort.value} onChange={({ currentTarget: { value } }) => { sort.value = SORTS.find((key) => key === value) ?? 'gap'; }}>
            {SORTS.map((key) => <option key={key} value={key}>{t(`sort.${key}`)}</option>)}
          </select>
        </label>
      </header>
      {forecast ? <Targets forecast={forecast} sort={sort.value} /> : <p class="waiting" role="status">{t('waiting')}</p>}
    </section>
  );
}

const nameOf = ({ communeCode }: Forecast): string => (communeCode === undefined ? t('province') : communesByCode.value.get(communeCode)?.fullName ?? communeCode);

function Targets({ forecast, sort }: { readonly forecast: DayForecast; readonly sort: SortKey }) {
  const rows = sorted(forecast.items, sort, nameOf, compareVietnamese);
  return (
    <>
      <p class="steering-help">{t('help')} {forecast.days > 0 ? t('learnt', { n: formatCount(forecast.days) }) : t('learnt.none')}</p>
      <div class="steering-table">
        <DataTable
          caption={t('title')}
          columns={[
            { key: 'place', head: t('column.place'), cell: nameOf },
            { key: 'measure', head: t('column.measure'), cell: measureWords },
            { key: 'target', head: t('column.target'), kind: 'figure', cell: ({ target }) => formatCount(target) },
            { key: 'now', head: t('column.now'), kind: 'figure', cell: (row) => formatCount(row.now) },
            { key: 'picture', head: t('column.picture'), cell: (row) => <BandBar row={row} /> },
            { key: 'expected', head: t('column.expected'), cell: bandWords },
            { key: 'gap', head: t('column.gap'), kind: 'figure', cell: gapWords },
            { key: 'change', head: t('column.change'), cell: (row) => <Change row={row} /> },
          ]}
          rows={rows}
          empty={t('none')}
          keyOf={({ communeCode, measure, scope }) => `${communeCode ?? ''} ${measure} ${scope}`}
        />
      </div>
    </>
  );
}

function gapWords(row: Forecast): string {
  const gap = gapOf(row);
  return gap === undefined ? t('unknown') : formatCount(gap);
}

function Change({ row }: { readonly row: Forecast }) {
  const where = standing(row);
  const change = changeWords(row.needed);
  return (
    <span class={`steering-standing steering-${where}`}>
      {t(`standing.${where}`)}
      {change !== undefined && <span class="steering-change">{change}</span>}
    </span>
  );
}
