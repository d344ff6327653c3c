import type { Commune } from '../../shared/api/communes';
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

/** The communes without a record of the date, in Vietnamese order: a list to call, not a ranking. */
export const notRecorded = (communes: readonly Commune[], totals: ReadonlyMap<string, Totals>): readonly Commune[] =>
  communes.filter(({ code }) => (totals.get(code)?.checkIns ?? 0) === 0).sort(byName);
