import { useSignal } from '@preact/signals';
import { fetchForecast, type DayForecast, type Forecast, type TargetScope } from '../../shared/api/forecasts';
import { compareVietnamese } from '../../shared/format/collation';
import { formatCount } from '../../shared/format/numbers';
import { dateInVietnam } from '../../shared/format/times';
import { visitor } from '../../shared/sign-in/visitor';
import { DataTable } from '../../shared/ui/DataTable';
import { communesByCode, now } from '../model';
import { usePolled } from '../polled';
import { BandBar } from './BandBar';
import { counted, gapOf, outlook, scopesOf, sorted, standing, type SortKey } from './rows';
import { t } from './texts';
import { changeWords, measureWords } from './words';
import '../panes.css';
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
  const scopes = scopesOf(forecast.items);
  const chosen = useSignal<TargetScope | undefined>(undefined);
  const scope = scopes.find((each) => each === chosen.value) ?? scopes[0];
  const rows = sorted(forecast.items.filter((row) => row.scope === scope), sort, nameOf, compareVietnamese);
  return (
    <>
      <p class="steering-help">{t('help')} {forecast.days > 0 ? t('learnt', { n: formatCount(forecast.days) }) : t('learnt.none')}</p>
      {scope !== undefined && (
        <div class="steering-overview">
          {scopes.length > 1 && <Scopes scopes={scopes} current={scope} choose={(next) => { chosen.value = next; }} />}
          <Standings rows={rows} />
        </div>
      )}
      <div class="steering-table">
        <DataTable
          caption={scope === undefined ? t('title') : `${t('title')}: ${t(`scope.${scope}`)}`}
          columns={[
            { key: 'place', head: t('column.place'), cell: nameOf },
            { key: 'measure', head: t('column.measure'), cell: measureWords },
            { key: 'target', head: t('column.target'), kind: 'figure', cell: ({ target }) => formatCount(target) },
            { key: 'now', head: t('column.now'), kind: 'figure', cell: (row) => formatCount(row.now) },
            { key: 'picture', head: t('column.picture'), cell: (row) => <BandBar row={row} /> },
            { key: 'expected', head: t('column.expected'), kind: 'figure', cell: (row) => <Expected row={row} /> },
            { key: 'gap', head: t('column.gap'), kind: 'figure', cell: gapWords },
            { key: 'change', head: t('column.change'), cell: (row) => <Change row={row} /> },
          ]}
          rows={rows}
          empty={t('none')}
          keyOf={({ communeCode, measure }) => `${communeCode ?? ''} ${measure}`}
        />
      </div>
    </>
  );
}

interface ScopesProps {
  readonly scopes: readonly TargetScope[];
  readonly current: TargetScope;
  choose(scope: TargetScope): void;
}

/** Today, the campaign, the year: never in one list. */
function Scopes({ scopes, current, choose }: ScopesProps) {
  return (
    <fieldset class="choices" aria-label={t('scope')}>
      {scopes.map((scope) => (
        <button type="button" key={scope} class="choice" aria-pressed={scope === current} onClick={() => choose(scope)}>{t(`scope.${scope}`)}</button>
      ))}
    </fieldset>
  );
}

/** How many will miss it, are in doubt, will reach it. */
function Standings({ rows }: { readonly rows: readonly Forecast[] }) {
  return (
    <ul class="steering-counts">
      {counted(rows).map(([where, n]) => <li key={where} class={`steering-${where}`}><b>{formatCount(n)}</b> {t(`standing.${where}`)}</li>)}
    </ul>
  );
}

function Expected({ row }: { readonly row: Forecast }) {
  const band = outlook(row);
  if (!band) return <span class="steering-unknown">{t('unknown.short')}</span>;
  return (
    <span class="steering-expected">
      <b>{formatCount(band.expected)}</b>
      {band.low !== band.high && <span class="steering-range">{t('range', { a: formatCount(band.low), b: formatCount(band.high) })}</span>}
    </span>
  );
}

function gapWords(row: Forecast): string {
  const gap = gapOf(row);
  return gap === undefined ? t('unknown.short') : formatCount(gap);
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
