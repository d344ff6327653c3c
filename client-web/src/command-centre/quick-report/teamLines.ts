import type { FieldState } from '../../shared/api/quietLists';
import { compareVietnamese } from '../../shared/format/collation';
import { formatCount } from '../../shared/format/numbers';
import type { TeamRow } from '../commune/teamRows';
import { t, type QuickReportKey } from './texts';

/** What a picture says of one team. */
export interface TeamLine {
  readonly name: string;
  readonly people: number;
  /** Grey is nobody's fault: weak signal, or nobody is expected to go out. */
  readonly look: 'counted' | 'counted-grey' | 'waiting' | 'grey';
  /** Its people, or why there are none. */
  readonly said: string;
}

/** Teams with records first, those with the most people at the top; the others by name, those without a reason for their silence first. */
export function teamLines(rows: readonly TeamRow[]): readonly TeamLine[] {
  const order = (row: TeamRow): number => ORDER[lookOf(row)];
  return [...rows]
    .sort((one, other) => order(one) - order(other) || other.totals.people - one.totals.people || compareVietnamese(one.name, other.name))
    .map((row) => ({ name: briefName(row.name), people: row.totals.people, look: lookOf(row), said: said(row) }));
}

const ORDER: Readonly<Record<TeamLine['look'], number>> = { counted: 0, 'counted-grey': 0, waiting: 1, grey: 2 };

const GREY: ReadonlySet<FieldState | undefined> = new Set(['weak-signal', 'postponed', 'out-of-scope'] as const);

function lookOf({ totals, field }: TeamRow): TeamLine['look'] {
  if (totals.checkIns > 0) return field?.state === 'weak-signal' ? 'counted-grey' : 'counted';
  return GREY.has(field?.state) ? 'grey' : 'waiting';
}

const said = ({ totals, field }: TeamRow): string =>
  totals.checkIns > 0 ? formatCount(totals.people) : t(SAID[field?.state ?? 'recording']);

/** Short, and neutral: records that were made may still lie on a phone. */
const SAID: Readonly<Record<FieldState, QuickReportKey>> = {
  'not-started': 'team.not-started',
  started: 'team.started',
  recording: 'team.nothing',
  quiet: 'team.nothing',
  finished: 'team.finished',
  'weak-signal': 'team.weak',
  postponed: 'team.postponed',
  'out-of-scope': 'team.nothing',
};

/** What the names of nearly all teams begin with says nothing, and takes the room of what does. */
function briefName(name: string): string {
  const brief = name.replace(/^tổ (công nghệ số cộng đồng|cnscđ)\s+/i, '');
  return brief.charAt(0).toUpperCase() + brief.slice(1);
}
