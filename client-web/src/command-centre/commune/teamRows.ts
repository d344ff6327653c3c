import type { QuietTeam } from '../../shared/api/quietLists';
import { NO_TOTALS, type Totals } from '../../shared/api/totals';
import { compareVietnamese } from '../../shared/format/collation';

export interface TeamRow {
  readonly code: string;
  readonly name: string;
  readonly totals: Totals;
  /** Where it stands, by the server's rule; undefined until that has been told. */
  readonly field: QuietTeam | undefined;
  /** Moves when the team's figures moved. */
  readonly revision: number;
}

/** Those with the most people first, equal ones by name. */
export function teamRows(
  names: ReadonlyMap<string, string>,
  totals: ReadonlyMap<string, Totals>,
  field: readonly QuietTeam[],
  revisions: ReadonlyMap<string, number>,
): readonly TeamRow[] {
  const byCode = new Map(field.map((team) => [team.teamCode, team]));
  return [...names]
    .map(([code, name]) => ({ code, name, totals: totals.get(code) ?? NO_TOTALS, field: byCode.get(code), revision: revisions.get(code) ?? 0 }))
    .sort((one, other) => other.totals.people - one.totals.people || compareVietnamese(one.name, other.name));
}
