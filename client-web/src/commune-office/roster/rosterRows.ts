import type { Team } from '../../shared/api/teams';
import type { Village } from '../../shared/api/villages';
import { compareVietnamese, withoutMarks } from '../../shared/format/collation';

export const VIEWS = ['all', 'withoutTeam', 'ended'] as const;
export type View = (typeof VIEWS)[number];

/** A village with the teams at work in it. */
export interface VillageRow {
  readonly village: Village;
  readonly teams: readonly Team[];
}

export interface RosterCounts {
  readonly villages: number;
  readonly teams: number;
  /** Absent when the caller may not see members. */
  readonly members: number | undefined;
  readonly withoutTeam: number;
}

interface Source {
  readonly villages: readonly Village[];
  readonly teams: readonly Team[];
}

/** A village's name as people say it, "Thôn 1"; the kind in front comes from the program file. */
export type Naming = (village: Village) => string;

export function countsOf({ villages, teams }: Source): RosterCounts {
  const present = villages.filter(isPresent);
  const atWork = teams.filter(({ active }) => active);
  const served = new Set(atWork.map(({ villageCode }) => villageCode));
  const counted = atWork.filter(({ members }) => members !== undefined);
  return {
    villages: present.length,
    teams: atWork.length,
    members: counted.length === 0 && atWork.length > 0 ? undefined : counted.reduce((sum, { members = 0 }) => sum + members, 0),
    withoutTeam: present.filter(({ code }) => !served.has(code)).length,
  };
}

/** The rows of a view that what was typed finds: by village, former commune, code, team or leader, marks left out. */
export function villageRows(source: Source, view: View, typed: string, naming: Naming): readonly VillageRow[] {
  const teams = groupByVillage(source.teams.filter(({ active }) => active || view === 'ended'));
  const sought = withoutMarks(typed.trim());
  return source.villages
    .map((village) => ({ village, teams: teams.get(village.code) ?? [] }))
    .filter((row) => belongs(row, view) && (finds(sought, wordsOf(row.village, naming)) || row.teams.some((team) => finds(sought, teamWords(team)))))
    .sort((left, right) => byFormerCommune(left.village, right.village) || compareVietnamese(naming(left.village), naming(right.village)));
}

/** Teams that work in no village: the commune's own, volunteers, and those nobody has placed yet. */
export function otherTeams(source: Source, view: View, typed: string): readonly Team[] {
  const sought = withoutMarks(typed.trim());
  return source.teams
    .filter((team) => team.active === (view !== 'ended') && view !== 'withoutTeam')
    .filter((team) => team.villageCode === undefined || view === 'ended')
    .filter((team) => finds(sought, teamWords(team)))
    .sort((left, right) => compareVietnamese(left.name, right.name));
}

export const isPresent = ({ retiredOn }: Village): boolean => retiredOn === undefined;

function belongs({ village, teams }: VillageRow, view: View): boolean {
  if (view === 'ended') return !isPresent(village);
  return isPresent(village) && (view === 'all' || teams.length === 0);
}

const finds = (sought: string, words: readonly (string | undefined)[]): boolean =>
  sought === '' || words.some((word) => word !== undefined && withoutMarks(word).includes(sought));

const wordsOf = (village: Village, naming: Naming): readonly (string | undefined)[] =>
  [naming(village), village.formerCommune, village.code];

const teamWords = ({ name, code, leader }: Team): readonly (string | undefined)[] => [name, code, leader?.name];

const byFormerCommune = (left: Village, right: Village): number =>
  compareVietnamese(left.formerCommune ?? '', right.formerCommune ?? '');

function groupByVillage(teams: readonly Team[]): ReadonlyMap<string, readonly Team[]> {
  const groups = new Map<string, Team[]>();
  for (const team of teams) {
    if (team.villageCode === undefined) continue;
    const group = groups.get(team.villageCode);
    if (group) group.push(team);
    else groups.set(team.villageCode, [team]);
  }
  return groups;
}
