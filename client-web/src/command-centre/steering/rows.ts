import { TARGET_SCOPES, type Band, type Forecast, type TargetScope } from '../../shared/api/forecasts';

/** What the rows can be sorted by. */
export type SortKey = 'name' | 'target' | 'now' | 'expected' | 'gap';

/** What decides whether a target is met: the end of its campaign or year where that can be told, else tonight. */
export const outlook = ({ scope, tonight, atEnd }: Forecast): Band | undefined => (scope === 'day' ? tonight : atEnd);

/** How much is missing at the end as it goes; undefined when nobody can tell, 0 when nothing is. */
export function gapOf(row: Forecast): number | undefined {
  const band = outlook(row);
  return band && Math.max(0, row.target - band.expected);
}

/** Sure, likely, in doubt, or out of reach; told by where the target lies in the band. */
export function standing(row: Forecast): Standing {
  if (row.now >= row.target) return 'met';
  const band = outlook(row);
  if (!band) return 'unknown';
  if (row.target <= band.expected) return 'likely';
  return row.target <= band.high ? 'doubtful' : 'missed';
}

/** What a list of targets says at one look. */
export const STANDINGS = ['missed', 'doubtful', 'likely', 'met', 'unknown'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How many stand where; only what there is. */
export const counted = (rows: readonly Forecast[]): readonly (readonly [Standing, number])[] =>
  STANDINGS.map((where) => [where, rows.filter((row) => standing(row) === where).length] as const).filter(([, n]) => n > 0);

/** Over which times targets were given, the nearest first. */
export const scopesOf = (rows: readonly Forecast[]): readonly TargetScope[] => TARGET_SCOPES.filter((scope) => rows.some((row) => row.scope === scope));

/** The province first whatever the order; what nobody can tell last. */
export function sorted(rows: readonly Forecast[], key: SortKey, nameOf: (row: Forecast) => string, compare: (a: string, b: string) => number): readonly Forecast[] {
  const figure = (row: Forecast): number => {
    switch (key) {
      case 'target':
        return row.target;
      case 'now':
        return row.now / row.target;
      case 'expected':
        return outlook(row)?.expected ?? -1;
      default:
        return gapOf(row) === undefined ? -1 : (gapOf(row) ?? 0) / row.target;
    }
  };
  const first = (row: Forecast): number => (row.communeCode === undefined ? 0 : 1);
  return [...rows].sort((a, b) => first(a) - first(b) || (key === 'name' ? 0 : figure(b) - figure(a)) || compare(nameOf(a), nameOf(b)));
}

/** Where the target stands in every row, so that rows can be compared at one look; there is room for two thirds more than it. */
const TARGET_AT = 0.6;

/** The picture of a row in parts of the width. What is far beyond the target runs off the end. */
export function picture(row: Forecast): { readonly now: number; readonly low: number; readonly high: number; readonly target: number } {
  const band = outlook(row);
  const part = (value: number) => Math.min(1, (value * TARGET_AT) / Math.max(1, row.target));
  return { now: part(row.now), low: part(band?.low ?? row.now), high: part(band?.high ?? row.now), target: TARGET_AT };
}
