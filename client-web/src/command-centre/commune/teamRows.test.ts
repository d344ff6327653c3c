import { expect, test } from 'vitest';
import type { QuietTeam } from '../../shared/api/quietLists';
import { NO_TOTALS, parseCommuneFrame, parseCommuneSnapshot } from '../../shared/api/totals';
import { totalsOf } from '../../shared/live/testData';
import { teamRows } from './teamRows';

test('every team of the commune has a row, those with the most people first, then by name', () => {
  const names = new Map([['a', 'Tổ 10'], ['b', 'Tổ 2'], ['c', 'Tổ 1']]);
  const weak: QuietTeam = {
    teamCode: 'b', name: 'Tổ 2', villageName: undefined, state: 'weak-signal', lastAt: undefined, startedAt: undefined, endedAt: undefined, signal: 'weak', leader: undefined,
  };
  const rows = teamRows(names, new Map([['c', totalsOf(4)]]), [weak], new Map([['c', 3]]));
  expect(rows.map(({ code }) => code)).toEqual(['c', 'b', 'a']);
  expect(rows[0]?.revision).toBe(3);
  expect(rows[2]?.totals).toEqual(NO_TOTALS);
  expect(rows.map(({ field }) => field?.state)).toEqual([undefined, 'weak-signal', undefined]);
});

test('a commune is read in the shape of the province, one level down, with the names of its teams', () => {
  const totals = { checkIns: 1, people: 3, households: 1, businesses: 0, teamsReporting: 1, flagged: 0, held: 0 };
  const { snapshot, teamNames } = parseCommuneSnapshot({
    date: '2026-11-22', status: 'open', name: '', sequence: 4, at: '2026-11-22T08:15:00+07:00',
    commune: { code: '24805', ...totals }, teams: [{ code: '24805-001', name: 'Tổ 1', ...totals }],
  });
  expect(snapshot.province.people).toBe(3);
  expect(snapshot.communes.get('24805-001')?.people).toBe(3);
  expect(teamNames.get('24805-001')).toBe('Tổ 1');

  const frame = parseCommuneFrame({ date: '2026-11-22', sequence: 5, at: '2026-11-22T08:16:00+07:00', commune: { people: 5 }, teams: [{ code: '24805-001', people: 5 }], feed: [] });
  expect(frame).toMatchObject({ sequence: 5, province: { people: 5 }, communes: [{ code: '24805-001', changed: { people: 5 } }] });
});
