import type { Commune } from '../../shared/api/communes';
import type { FieldState } from '../../shared/api/quietLists';
import type { Totals } from '../../shared/api/totals';
import { compareVietnamese } from '../../shared/format/collation';

export interface ActiveCommune {
  readonly commune: Commune;
  readonly totals: Totals;
}

const byName = (left: Commune, right: Commune): number =>
  compareVietnamese(left.name, right.name) || compareVietnamese(left.code, right.code);

/** The communes with most records, those without any left out. Equal ones stand in Vietnamese order. */
export function mostActive(communes: readonly Commune[], totals: ReadonlyMap<string, Totals>, most: number): readonly ActiveCommune[] {
  return communes
    .flatMap((commune) => {
      const of = totals.get(commune.code);
      return of && of.checkIns > 0 ? [{ commune, totals: of }] : [];
    })
    .sort((left, right) => right.totals.checkIns - left.totals.checkIns || byName(left.commune, right.commune))
    .slice(0, most);
}

/** Nothing is to be expected of these on the date. */
const AWAY: readonly FieldState[] = ['postponed', 'out-of-scope'];

/** The communes of the day without a record, in Vietnamese order: a list to call, not a ranking. */
export const notRecorded = (
  communes: readonly Commune[],
  totals: ReadonlyMap<string, Totals>,
  states: ReadonlyMap<string, FieldState> = new Map(),
): readonly Commune[] =>
  communes.filter(({ code }) => (totals.get(code)?.checkIns ?? 0) === 0 && !AWAY.some((away) => away === states.get(code))).sort(byName);
