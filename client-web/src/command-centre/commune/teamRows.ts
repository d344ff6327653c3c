import type { TeamDayState } from '../../shared/api/teamDays';
import { NO_TOTALS, type Totals } from '../../shared/api/totals';
import { compareVietnamese } from '../../shared/format/collation';

/** Where a team stands on the day, the most urgent question first: is anybody there? */
export type TeamState =
  | { readonly kind: 'recording' }
  | { readonly kind: 'quiet'; readonly since: Date }
  | { readonly kind: 'started' }
  | { readonly kind: 'finished'; readonly at: Date | undefined }
  | { readonly kind: 'none' };

export interface TeamRow {
  readonly code: string;
  readonly name: string;
  readonly totals: Totals;
  readonly state: TeamState;
  /** Moves when the team's figures moved. */
  readonly revision: number;
}

/** After this long without a record a team that works is asked after. */
const QUIET_MS = 60 * 60_000;

/** Those with the most people first, equal ones by name. */
export function teamRows(
  names: ReadonlyMap<string, string>,
  totals: ReadonlyMap<string, Totals>,
  days: ReadonlyMap<string, TeamDayState>,
  revisions: ReadonlyMap<string, number>,
  at: Date,
): readonly TeamRow[] {
  return [...names]
    .map(([code, name]) => {
      const own = totals.get(code) ?? NO_TOTALS;
      return { code, name, totals: own, state: stateOf(own, days.get(code), at), revision: revisions.get(code) ?? 0 };
    })
    .sort((one, other) => other.totals.people - one.totals.people || compareVietnamese(one.name, other.name));
}

export function stateOf({ checkIns, lastAt }: Totals, day: TeamDayState | undefined, at: Date): TeamState {
  if (day?.state === 'finished') return { kind: 'finished', at: day.endedAt };
  if (checkIns === 0) return { kind: day ? 'started' : 'none' };
  return lastAt && at.getTime() - lastAt.getTime() > QUIET_MS ? { kind: 'quiet', since: lastAt } : { kind: 'recording' };
}
