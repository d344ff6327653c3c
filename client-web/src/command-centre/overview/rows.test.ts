import { describe, expect, test } from 'vitest';
import type { Commune } from '../../shared/api/communes';
import { activityOf } from '../../shared/api/testData';
import { totalsOf } from '../../shared/live/testData';
import { communeRows, matching, sorted, sortedBy } from './communeRows';
import { topActivities } from './topActivities';

const commune = (code: string, type: string, name: string): Commune => ({ code, name, fullName: `${type} ${name}`, type, lat: 11.5, lon: 108, areaKm2: 100 });
const communes = [
  commune('1', 'Xã', 'Đam Rông 4'),
  commune('2', 'Phường', 'Xuân Hương - Đà Lạt'),
  commune('3', 'Xã', 'Di Linh'),
  commune('4', 'Đặc khu', 'Phú Quý'),
];
const rows = communeRows(communes, new Map([['1', totalsOf(5)], ['3', totalsOf(9)]]), new Map([['3', 2]]));
const codes = (of: typeof rows | ReturnType<typeof sorted>): string[] => of.map((row) => row.commune.code);

describe('the table of communes', () => {
  test('has every commune, zeros included', () => {
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatchObject({ totals: { people: 0 }, revision: 0 });
    expect(rows[2]?.revision).toBe(2);
  });

  test('sorts by figures, equal ones by Vietnamese name', () => {
    expect(codes(sorted(rows, { column: 'people', descending: true }))).toEqual(['3', '1', '4', '2']);
    expect(codes(sorted(rows, { column: 'people', descending: false }))).toEqual(['4', '2', '1', '3']);
  });

  test('sorts names in Vietnamese order', () => {
    expect(codes(sorted(rows, { column: 'name', descending: false }))).toEqual(['3', '1', '4', '2']);
  });

  test('first shows the largest of a column, then turns round', () => {
    const first = sortedBy('records', { column: 'name', descending: false });
    expect(first).toEqual({ column: 'records', descending: true });
    expect(sortedBy('records', first)).toEqual({ column: 'records', descending: false });
    expect(sortedBy('name', first)).toEqual({ column: 'name', descending: false });
  });

  test('finds a commune by its name without marks', () => {
    expect(codes([...matching(rows, 'dam rong')])).toEqual(['1']);
    expect(codes([...matching(rows, 'phuong')])).toEqual(['2']);
    expect(matching(rows, '  ')).toBe(rows);
    expect(matching(rows, 'Hà Nội')).toEqual([]);
  });
});

test('the top activities are the largest, measured against the first', () => {
  const top = topActivities(['a', 'b', 'c', 'd'].map((code) => activityOf(code)), { a: 5, b: 0, c: 20, d: 10 }, 2);
  expect(top.map((each) => [each.activity.code, each.share])).toEqual([['c', 1], ['d', 0.5]]);
  expect(topActivities([], {}, 8)).toEqual([]);
});
