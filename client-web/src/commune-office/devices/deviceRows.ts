import type { ListedDevice, OutstandingCode } from '../../shared/api/deviceList';
import type { Team } from '../../shared/api/teams';
import { compareVietnamese, withoutMarks } from '../../shared/format/collation';

export const PHONE_VIEWS = ['all', 'withoutPhone', 'revoked'] as const;
export type PhoneView = (typeof PHONE_VIEWS)[number];

/** A team with its phones and the codes on paper that nobody has used yet. */
export interface TeamPhones {
  readonly team: Team;
  readonly devices: readonly ListedDevice[];
  readonly codes: readonly OutstandingCode[];
}

interface Source {
  readonly teams: readonly Team[];
  readonly devices: readonly ListedDevice[];
  readonly codes: readonly OutstandingCode[];
}

/** Teams of a view that what was typed finds; a dissolved team only while a phone of it still works, or among the revoked. */
export function teamPhones(source: Source, view: PhoneView, typed: string): readonly TeamPhones[] {
  const sought = withoutMarks(typed.trim());
  const devices = groupByTeam(source.devices.filter(({ revokedAt }) => (revokedAt !== undefined) === (view === 'revoked')));
  const codes = groupByTeam(source.codes);
  return source.teams
    .map((team) => ({ team, devices: devices.get(team.code) ?? [], codes: view === 'revoked' ? [] : (codes.get(team.code) ?? []) }))
    .filter((row) => belongs(row, view) && finds(row.team, sought))
    .sort((left, right) => compareVietnamese(left.team.name, right.team.name) || compareVietnamese(left.team.code, right.team.code));
}

/** Teams at work that have neither a phone nor an unused code: those a stack of new sheets is for. */
export function teamsWithoutPhone({ teams, devices, codes }: Source): readonly Team[] {
  const served = new Set([...devices.filter(({ revokedAt }) => revokedAt === undefined), ...codes].map(({ teamCode }) => teamCode));
  return teams.filter((team) => team.active && !served.has(team.code));
}

const finds = ({ name, code, leader }: Team, sought: string): boolean =>
  [name, code, leader?.name ?? ''].some((word) => withoutMarks(word).includes(sought));

function belongs({ team, devices }: TeamPhones, view: PhoneView): boolean {
  if (view === 'withoutPhone') return team.active && devices.length === 0;
  return devices.length > 0 || (view === 'all' && team.active);
}

function groupByTeam<T extends { readonly teamCode: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.teamCode);
    if (group) group.push(item);
    else groups.set(item.teamCode, [item]);
  }
  return groups;
}
