import { expect, test } from 'vitest';
import type { ListedDevice } from '../../shared/api/deviceList';
import type { Team } from '../../shared/api/teams';
import { teamPhones, teamsWithoutPhone } from './deviceRows';

const team = (code: string, active = true): Team => ({
  code, name: `Tổ ${code}`, active, kind: 'village', villageCode: undefined, decisionNumber: undefined, decisionDate: undefined,
  retiredOn: undefined, members: undefined, leader: undefined,
});
const device = (id: number, teamCode: string, revoked = false): ListedDevice => ({
  id, teamCode, name: 'Máy', memberNumber: undefined, createdAt: new Date(0), lastSeenAt: undefined,
  revokedAt: revoked ? new Date(1) : undefined, revokedReason: undefined, unsent: undefined, stateAt: undefined,
});
const source = {
  teams: [team('001'), team('002'), team('003'), team('004', false), team('005', false)],
  devices: [device(1, '001'), device(2, '002', true), device(3, '004')],
  codes: [{ id: 1, teamCode: '003', expiresAt: new Date(2) }],
};
const codes = (view: 'all' | 'withoutPhone' | 'revoked') => teamPhones(source, view, '').map(({ team: { code } }) => code);

test('a dissolved team is listed only while a phone of it still works', () => {
  expect(codes('all')).toEqual(['001', '002', '003', '004']);
});

test('a team whose phones were all revoked has none', () => {
  expect(codes('withoutPhone')).toEqual(['002', '003']);
  expect(codes('revoked')).toEqual(['002']);
});

test('new sheets are for teams with neither a phone nor an unused code', () => {
  expect(teamsWithoutPhone(source).map(({ code }) => code)).toEqual(['002']);
});
