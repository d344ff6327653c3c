import { describe, expect, test } from 'vitest';
import { parseStatistics } from '../../shared/api/statistics';
import { spanOf } from './periods';
import { mainMeasure, measuresOf, nameOf, sorted } from './table';
import { firstView, fromAddress, toAddress } from './view';

describe('the address', () => {
  test('holds the question', () => {
    const view = { ...firstView('2026-11-27'), groupBy: ['commune', 'activity'] as const, kind: 'business', work: 'regular' };
    expect(fromAddress(toAddress(view), '2027-02-01')).toEqual(view);
  });
  test('that names nothing asks for this year by commune', () => {
    expect(fromAddress(undefined, '2026-11-27')).toEqual({ from: '2026-01-01', to: '2026-11-27', groupBy: ['commune'], commune: '', kind: '', activity: '', work: '' });
  });
  test('with nonsense in it is read as far as it makes sense', () => {
    expect(fromAddress('from=yesterday&groupBy=colour,team', '2026-11-27')).toMatchObject({ from: '2026-01-01', groupBy: ['team'] });
  });
});

describe('periods', () => {
  test.each([
    ['week', '2026-11-27', '2026-11-23'],
    ['week', '2026-11-29', '2026-11-23'],
    ['month', '2026-11-27', '2026-11-01'],
    ['quarter', '2026-11-27', '2026-10-01'],
    ['reportingQuarter', '2026-11-27', '2026-09-15'],
    ['reportingQuarter', '2026-12-14', '2026-09-15'],
    ['reportingQuarter', '2026-12-15', '2026-12-15'],
    ['reportingQuarter', '2027-01-03', '2026-12-15'],
    ['year', '2026-11-27', '2026-01-01'],
  ] as const)('%s of %s begins on %s', (period, today, from) => {
    expect(spanOf(period, today)).toEqual({ from, to: today });
  });
});

describe('the table', () => {
  const figures = { checkIns: 1, households: 1, businesses: 0, people: 3, staff: 2, done: 4, pending: 0 };
  const row = (commune: string, people: number, trusted: number) => ({ ...figures, commune, people, trusted: { ...figures, people: trusted } });
  const page = parseStatistics(['commune'])({
    asOf: '2026-11-27T09:00:00+07:00', proof: 'A', rows: 3, total: figures, next: null,
    items: [row('1', 5, 1), row('2', 9, 2), row('3', 9, 9)],
    names: { commune: { 1: 'Xã Đạ Tẻh 10', 2: 'Xã Đạ Tẻh 2', 3: 'Xã Dran' } },
  });
  const names = (rows: readonly { keys: readonly string[] }[]) => rows.map(({ keys }) => keys[0]);
  test('is sorted by figures, then by names as Vietnamese are', () => {
    expect(names(sorted(page, 'people', false))).toEqual(['3', '2', '1']);
    expect(names(sorted(page, 'people', true))).toEqual(['3', '2', '1']);
    expect(names(sorted(page, 'name', false))).toEqual(['3', '2', '1']);
    expect(page.items.map((each) => nameOf(page, each, 0))[2]).toBe('Xã Dran');
  });
  test('of results has what was managed and nothing else', () => {
    const results = { ...figures, checkIns: undefined, households: undefined, businesses: undefined, people: undefined, staff: undefined };
    expect(measuresOf(results)).toEqual(['done', 'pending']);
    expect(mainMeasure(results)).toBe('done');
  });
});
