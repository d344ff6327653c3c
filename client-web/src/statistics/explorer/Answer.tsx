import { useSignal } from '@preact/signals';
import { fetchStatistics, type Figures, type Measure, type StatisticsPage, type StatisticsRow, type StatisticsView } from '../../shared/api/statistics';
import { formatCount } from '../../shared/format/numbers';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { CheckField, SelectField } from '../../shared/ui/fields';
import { Notice } from '../../shared/ui/Notice';
import { useSaving } from '../../shared/ui/saving';
import { Bars } from './Bars';
import { figuresOf, mainMeasure, measuresOf, nameOf, sorted } from './table';
import { AnswerMap } from './AnswerMap';
import { t, type ExplorerKey } from './texts';
import type { Look } from './view';

interface AnswerProps {
  readonly page: StatisticsPage;
  readonly view: StatisticsView;
  readonly look: Look;
  choose(look: Look): void;
}

/** The answer as figures of all, as bars, on the map where it is one of places, and as a table; they say the same. */
export function Answer({ page, view, look, choose }: AnswerProps) {
  const by = sortOf(look, view, page);
  const measure = by === 'name' ? mainMeasure(page.total) : by;
  const { trusted } = look;
  const more = useSignal<readonly StatisticsPage[]>([]);
  const fetching = useSaving();
  const last = more.value.at(-1) ?? page;
  const whole = more.value.reduce(joined, page);
  const rows = sorted(whole, by, trusted);
  if (page.rows === 0) return <p class="nothing">{t('nothing')}</p>;
  return (
    <>
      <Totals total={trusted ? page.totalTrusted : page.total} />
      <div class="bar explorer-look no-print">
        {view.groupBy.length > 0 && (
          <SelectField
            label={t('sort')}
            value={by}
            choices={[{ value: 'name', label: t('sort.name') }, ...measuresOf(page.total).map((measure) => ({ value: measure, label: t(`measure.${measure}`) }))]}
            change={(value) => choose({ ...look, by: value as Measure | 'name' })}
          />
        )}
        <CheckField label={t('trusted')} checked={trusted} change={(only) => choose({ ...look, trusted: only })} />
      </div>
      {view.groupBy.length > 0 && (
        <>
          <div class="explorer-pictures">
            <Bars page={whole} rows={rows} measure={measure} trusted={trusted} />
            <AnswerMap page={page} view={view} measure={measure} look={look} choose={choose} />
          </div>
          <div class="explorer-table">
            <DataTable
              caption={t('table')}
              columns={[...keyColumns(view, whole), ...figureColumns(page, trusted)]}
              rows={rows}
              empty={t('nothing')}
              keyOf={(row) => row.keys.join(' ')}
            />
          </div>
        </>
      )}
      {fetching.problem.value !== undefined && <Notice kind="error">{fetching.problem.value}</Notice>}
      {last.next !== undefined && (
        <p class="bar no-print">
          {t('shown', { n: formatCount(rows.length), all: formatCount(page.rows) })}
          <button
            type="button"
            class="secondary"
            aria-busy={fetching.busy.value}
            onClick={() => void fetching.run(() => fetchStatistics(view, last.next), (next) => { more.value = [...more.value, next]; })}
          >
            {t('more')}
          </button>
        </p>
      )}
    </>
  );
}

function Totals({ total }: { readonly total: Figures }) {
  return (
    <dl class="explorer-totals">
      {measuresOf(total).map((measure) => (
        <div key={measure}><dt>{t(`measure.${measure}`)}</dt><dd>{formatCount(total[measure] ?? 0)}</dd></div>
      ))}
    </dl>
  );
}

/** What was chosen if this answer has it; else time in its order, places by what the answer is about. */
const sortOf = ({ by }: Look, view: StatisticsView, page: StatisticsPage): Measure | 'name' =>
  by === 'name' || (by !== undefined && page.total[by] !== undefined) ? by : isByTime(view) ? 'name' : mainMeasure(page.total);

const TIMES: readonly string[] = ['date', 'week', 'month', 'quarter', 'reportingQuarter'];

const isByTime = ({ groupBy }: StatisticsView): boolean => groupBy[0] !== undefined && TIMES.includes(groupBy[0]);

const joined = (one: StatisticsPage, other: StatisticsPage): StatisticsPage => ({
  ...one,
  items: [...one.items, ...other.items],
  names: one.names.map((names, index) => new Map([...names, ...(other.names[index] ?? [])])),
});

const keyColumns = ({ groupBy }: StatisticsView, page: StatisticsPage): readonly Column<StatisticsRow>[] =>
  groupBy.map((grouping, index) => ({
    key: grouping,
    head: t(`group.${grouping}`),
    cell: (row) => (
      <>
        {nameOf(page, row, index) || t('key.none')}
        {/* Names of teams and villages occur more than once. */}
        {(grouping === 'team' || grouping === 'village') && row.keys[index] !== '' && <small class="explorer-code"> {row.keys[index]}</small>}
      </>
    ),
  }));

const figureColumns = (page: StatisticsPage, trusted: boolean): readonly Column<StatisticsRow>[] => [
  ...measuresOf(page.total).map((measure) => ({
    key: measure,
    head: t(`measure.${measure}` satisfies ExplorerKey),
    kind: 'figure' as const,
    cell: (row: StatisticsRow) => formatCount(figuresOf(row, trusted)[measure] ?? 0),
  })),
  ...(page.items.some(({ teamsReporting }) => teamsReporting !== undefined)
    ? [{ key: 'teams', head: t('measure.teams'), kind: 'figure' as const, cell: (row: StatisticsRow) => formatCount(row.teamsReporting ?? 0) }]
    : []),
];
