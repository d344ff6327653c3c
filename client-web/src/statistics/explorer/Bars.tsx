import type { Measure, StatisticsPage, StatisticsRow } from '../../shared/api/statistics';
import { formatCount } from '../../shared/format/numbers';
import { figuresOf, nameOf } from './table';
import { t } from './texts';

const MOST = 20;

interface BarsProps {
  readonly page: StatisticsPage;
  readonly rows: readonly StatisticsRow[];
  readonly measure: Measure;
  readonly trusted: boolean;
}

/** The first rows as bars. The table below says the same in figures, so a screen reader passes the bars by. */
export function Bars({ page, rows, measure, trusted }: BarsProps) {
  const shown = rows.slice(0, MOST);
  const figureOf = (row: StatisticsRow) => figuresOf(row, trusted)[measure] ?? 0;
  const most = Math.max(1, ...shown.map(figureOf));
  return (
    <figure class="bars" aria-hidden="true">
      <figcaption>{t('bars', { measure: t(`measure.${measure}`), n: formatCount(shown.length) })}</figcaption>
      {shown.map((row) => (
        <div class="bars-row" key={row.keys.join(' ')}>
          <span class="bars-name">{row.keys.map((_, index) => nameOf(page, row, index) || t('key.none')).join(' · ')}</span>
          <svg class="bars-line" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width={Math.max(0, (100 * figureOf(row)) / most)} height="10" />
          </svg>
          <span class="bars-value">{formatCount(figureOf(row))}</span>
        </div>
      ))}
    </figure>
  );
}
