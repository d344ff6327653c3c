import { describe, expect, test } from 'vitest';
import type { Team } from '../../shared/api/teams';
import type { Village } from '../../shared/api/villages';
import { countsOf, otherTeams, villageRows } from './rosterRows';

const village = (code: string, name: string, more: Partial<Village> = {}): Village => ({
  code, kind: 'thon', name, formerCommune: undefined, households: undefined, signal: undefined, attributes: undefined,
  retiredOn: undefined, retiredWhy: undefined, successors: [], ...more,
});
const team = (code: string, villageCode: string | undefined, more: Partial<Team> = {}): Team => ({
  code, name: `Tổ ${code}`, active: true, kind: 'village', villageCode, decisionNumber: undefined, decisionDate: undefined,
  retiredOn: undefined, members: 5, leader: undefined, ...more,
});
const naming = ({ name }: Village): string => `Thôn ${name}`;

const roster = {
  villages: [
    village('V1', '10'), village('V2', '2', { formerCommune: 'Đam Rông' }), village('V3', 'Liêng Trang'),
    village('V4', '1', { retiredOn: '2026-07-01', retiredWhy: 'merged' }),
  ],
  teams: [
    team('001', 'V1', { leader: { name: 'Ka Să K’Brêm', phone: undefined } }), team('002', 'V1'), team('003', 'V2', { active: false }),
    team('004', undefined, { kind: 'commune' }),
  ],
};
const codes = (view: 'all' | 'withoutTeam' | 'ended', typed = '') => villageRows(roster, view, typed, naming).map(({ village: { code } }) => code);

describe('the list of villages', () => {
  test('shows those that exist, in Vietnamese order within each former commune', () => {
    expect(codes('all')).toEqual(['V1', 'V3', 'V2']);
  });

  test('shows where no team is at work, a dissolved one not counting', () => {
    expect(codes('withoutTeam')).toEqual(['V3', 'V2']);
  });

  test('shows those merged, split or ended by themselves', () => {
    expect(codes('ended')).toEqual(['V4']);
  });

  test.each([['lieng trang', ['V3']], ['dam rong', ['V2']], ['ka sa', ['V1']], ['002', ['V1']], ['không có', []]])('finds by %s', (typed, found) => {
    expect(codes('all', typed)).toEqual(found);
  });
});

test('teams without a village stand apart', () => {
  expect(otherTeams(roster, 'all', '').map(({ code }) => code)).toEqual(['004']);
  expect(otherTeams(roster, 'ended', '').map(({ code }) => code)).toEqual(['003']);
});

test('the counts speak of what exists; members nobody may see are not 0', () => {
  expect(countsOf(roster)).toEqual({ villages: 3, teams: 3, members: 15, withoutTeam: 2 });
  const hidden = roster.teams.map((each) => ({ ...each, members: undefined }));
  expect(countsOf({ ...roster, teams: hidden }).members).toBeUndefined();
});
