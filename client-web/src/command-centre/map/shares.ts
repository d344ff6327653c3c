import type { DayTarget } from '../../shared/api/dayTargets';
import type { FieldState, QuietCommune } from '../../shared/api/quietLists';
import { figureOf, NO_TOTALS, type Totals } from '../../shared/api/totals';
import type { Condition, TargetShare } from './measures';

/** Which of several targets of one commune the map shows: the broadest, activities last. */
const ORDER = ['people', 'households', 'checkIns'];

const rank = (measure: string): number => (ORDER.includes(measure) ? ORDER.indexOf(measure) : ORDER.length);

/** Of the targets of each commune the one that the map shows. */
export const broadest = (targets: readonly DayTarget[]): ReadonlyMap<string, DayTarget> =>
  new Map([...targets].sort((one, other) => rank(other.measure) - rank(one.measure)).map((target) => [target.communeCode, target]));

/** How far each commune is with what it was given for the day. */
export const sharesOf = (targets: readonly DayTarget[], totals: ReadonlyMap<string, Totals>): ReadonlyMap<string, TargetShare> =>
  new Map([...broadest(targets)].map(([code, { measure, value }]) => [code, { reached: figureOf(totals.get(code) ?? NO_TOTALS, measure), target: value }]));

const CONDITIONS: Readonly<Partial<Record<FieldState, Condition>>> = { 'weak-signal': 'weak', postponed: 'postponed', 'out-of-scope': 'outside' };

/** Of where communes stand, what the map must not show as being late. */
export const conditionsOf = (communes: readonly Pick<QuietCommune, 'communeCode' | 'state'>[]): ReadonlyMap<string, Condition> =>
  new Map(communes.flatMap(({ communeCode, state }) => {
    const condition = CONDITIONS[state];
    return condition === undefined ? [] : [[communeCode, condition] as const];
  }));
