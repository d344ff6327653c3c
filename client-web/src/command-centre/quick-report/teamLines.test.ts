import { expect, test } from 'vitest';
import type { FieldState } from '../../shared/api/quietLists';
import { NO_TOTALS } from '../../shared/api/totals';
import type { TeamRow } from '../commune/teamRows';
import { teamLines } from './teamLines';

const row = (name: string, people: number | undefined, state?: FieldState): TeamRow => ({
  code: name,
  name,
  totals: people === undefined ? NO_TOTALS : { ...NO_TOTALS, checkIns: 1, people },
  field: state && { teamCode: name, name, villageName: undefined, state, lastAt: undefined, startedAt: undefined, endedAt: undefined, signal: undefined, leader: undefined },
  revision: 0,
});

test('teams stand by their people, then those awaited by name, then those whose silence is explained', () => {
  const lines = teamLines([
    row('Thôn 3', undefined, 'weak-signal'), row('Thôn 10', undefined, 'not-started'), row('Thôn 2', undefined, 'started'), row('Thôn 4', undefined, 'postponed'),
    row('Thôn 5', 0), row('Thôn 6', 1234, 'recording'), row('Thôn 7', 80, 'weak-signal'), row('Thôn 8', undefined),
  ]);
  expect(lines.map(({ name, look, said }) => [name, look, said])).toEqual([
    ['Thôn 6', 'counted', '1.234'],
    ['Thôn 7', 'counted-grey', '80'],
    ['Thôn 5', 'counted', '0'],
    ['Thôn 2', 'waiting', 'Đã bắt đầu'],
    ['Thôn 8', 'waiting', 'Chưa ghi nhận'],
    ['Thôn 10', 'waiting', 'Chưa bắt đầu'],
    ['Thôn 3', 'grey', 'Vùng sóng yếu'],
    ['Thôn 4', 'grey', 'Hoãn'],
  ]);
});

test('names go without what nearly all of them begin with', () => {
  const names = ['Tổ công nghệ số cộng đồng thôn Đạ Nghịch', 'Tổ CNSCĐ khu phố 3', 'Tổ dân phố 4', 'Tổ công nghệ số cộng đồng'];
  expect(names.map((name) => teamLines([row(name, 1)])[0]?.name)).toEqual(['Thôn Đạ Nghịch', 'Khu phố 3', 'Tổ dân phố 4', 'Tổ công nghệ số cộng đồng']);
});
