import type { Figures, Measure, StatisticsPage, StatisticsRow } from '../../shared/api/statistics';
import { compareVietnamese } from '../../shared/format/collation';

/** In the order of the table. */
export const MEASURES = ['checkIns', 'households', 'businesses', 'people', 'staff', 'done', 'pending'] as const satisfies readonly Measure[];

/** The figures that rows have. */
export const measuresOf = (total: Figures): readonly Measure[] =>
  MEASURES.filter((measure) => total[measure] !== undefined);

/** The measure that a table is about: people where they are counted, else what was managed. */
export const mainMeasure = (total: Figures): Measure => (total.people === undefined ? 'done' : 'people');

export const figuresOf = (row: StatisticsRow, trusted: boolean): Figures => (trusted ? row.trusted : row);

/** The name of a key; where the server gives none it is read as it is. */
export const nameOf = (page: StatisticsPage, row: StatisticsRow, index: number): string => {
  const key = row.keys[index] ?? '';
  return page.names[index]?.get(key) ?? key;
};

/** Largest first by a measure, or by names in Vietnamese order. */
export const sorted = (page: StatisticsPage, by: Measure | 'name', trusted: boolean): readonly StatisticsRow[] =>
  [...page.items].sort((left, right) =>
    (by === 'name' ? 0 : (figuresOf(right, trusted)[by] ?? 0) - (figuresOf(left, trusted)[by] ?? 0)) || compareNames(page, left, right));

function compareNames(page: StatisticsPage, left: StatisticsRow, right: StatisticsRow): number {
  for (let index = 0; index < left.keys.length; index++) {
    const order = compareVietnamese(nameOf(page, left, index), nameOf(page, right, index));
    if (order !== 0) return order;
  }
  return 0;
}
