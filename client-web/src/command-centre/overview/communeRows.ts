import type { Commune } from '../../shared/api/communes';
import { NO_TOTALS, type Totals } from '../../shared/api/totals';
import { compareVietnamese, withoutMarks } from '../../shared/format/collation';

export interface CommuneRow {
  readonly commune: Commune;
  readonly totals: Totals;
  /** Moves when the commune's figures moved. */
  readonly revision: number;
}

export const COLUMNS = ['name', 'people', 'households', 'records', 'teams', 'last'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

export function communeRows(
  communes: readonly Commune[],
  totals: ReadonlyMap<string, Totals>,
  revisions: ReadonlyMap<string, number>,
): CommuneRow[] {
  return communes.map((commune) => ({
    commune,
    totals: totals.get(commune.code) ?? NO_TOTALS,
    revision: revisions.get(commune.code) ?? 0,
  }));
}

/** Names with or without their marks find the commune. */
export function matching(rows: readonly CommuneRow[], sought: string): readonly CommuneRow[] {
  const wanted = withoutMarks(sought.trim());
  return wanted === '' ? rows : rows.filter(({ commune }) => withoutMarks(commune.fullName).includes(wanted));
}

/** Equal figures stand in Vietnamese order of names, so that rows at rest stay where they are. */
export function sorted(rows: readonly CommuneRow[], { column, descending }: Sorting): readonly CommuneRow[] {
  const direction = descending ? -1 : 1;
  return [...rows].sort((left, right) => direction * compare(column, left, right) || byName(left, right));
}

/** The first touch on a column of figures shows the largest first, on the names A first. */
export const sortedBy = (column: Column, now: Sorting): Sorting =>
  column === now.column ? { column, descending: !now.descending } : { column, descending: column !== 'name' };

function compare(column: Column, left: CommuneRow, right: CommuneRow): number {
  return column === 'name' ? byName(left, right) : figure(column, left.totals) - figure(column, right.totals);
}

const byName = (left: CommuneRow, right: CommuneRow): number =>
  compareVietnamese(left.commune.name, right.commune.name) || compareVietnamese(left.commune.code, right.commune.code);

function figure(column: Exclude<Column, 'name'>, totals: Totals): number {
  switch (column) {
    case 'people':
      return totals.people;
    case 'households':
      return totals.households;
    case 'records':
      return totals.checkIns;
    case 'teams':
      return totals.teamsReporting;
    case 'last':
      return totals.lastAt?.getTime() ?? 0;
  }
}
