import type { CheckIn } from '../../shared/api/checkIns';
import type { Visits } from '../households';

/** How far the team has come in the village head's list. */
export interface Coverage {
  /** Houses visited where somebody was helped or spoken to. */
  readonly visited: number;
  readonly absent: readonly number[];
  readonly comeBack: readonly number[];
  readonly declined: readonly number[];
  /** Houses of the list that nobody was at, as ranges; undefined while the village's number of houses is not known. */
  readonly left: readonly string[] | undefined;
  readonly leftCount: number | undefined;
}

/** Of several visits to a house the last one says how it stands. `checkIns` are oldest first; older visits are known by date only. */
export function coverageOf(checkIns: readonly CheckIn[], visits: Visits, total: number | undefined): Coverage {
  const last = new Map<number, CheckIn['outcome']>(Object.keys(visits).map((number) => [Number(number), undefined]));
  for (const { householdNumber, outcome } of checkIns) {
    if (householdNumber !== undefined) last.set(householdNumber, outcome);
  }
  const withOutcome = (wanted: CheckIn['outcome']) => [...last].filter(([, outcome]) => outcome === wanted).map(([number]) => number).sort((a, b) => a - b);
  const missing = total === undefined ? undefined : Array.from({ length: total }, (_, index) => index + 1).filter((number) => !last.has(number));
  return {
    visited: withOutcome(undefined).length,
    absent: withOutcome('absent'),
    comeBack: withOutcome('return'),
    declined: withOutcome('refused'),
    left: missing && ranges(missing),
    leftCount: missing?.length,
  };
}

/** 1, 2, 3, 7 as "1–3", "7". */
function ranges(numbers: readonly number[]): readonly string[] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const open = found.at(-1);
    if (open?.[1] === number - 1) open[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
}
