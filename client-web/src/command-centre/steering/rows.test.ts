import { describe, expect, test } from 'vitest';
import { parseForecast, type Forecast } from '../../shared/api/forecasts';
import { counted, gapOf, picture, scopesOf, sorted, standing } from './rows';

const row = (over: Partial<Forecast>): Forecast => ({
  communeCode: '24805',
  measure: 'people',
  scope: 'day',
  target: 200,
  now: 80,
  tonight: { low: 120, expected: 150, high: 190 },
  atEnd: undefined,
  needed: undefined,
  ...over,
});

describe('targets', () => {
  test('stand where they will, and nobody says more than is known', () => {
    expect(standing(row({}))).toBe('missed');
    expect(standing(row({ target: 180 }))).toBe('doubtful');
    expect(standing(row({ target: 150 }))).toBe('likely');
    expect(standing(row({ target: 80 }))).toBe('met');
    expect(standing(row({ tonight: undefined }))).toBe('unknown');
    expect(standing(row({ scope: 'year' }))).toBe('unknown');
  });

  test('have a gap only where there is a forecast', () => {
    expect(gapOf(row({}))).toBe(50);
    expect(gapOf(row({ target: 100 }))).toBe(0);
    expect(gapOf(row({ tonight: undefined }))).toBeUndefined();
  });

  test('are counted by where they stand and parted by the time they are for', () => {
    const rows = [row({}), row({ target: 180 }), row({ target: 170 }), row({ scope: 'campaign', atEnd: undefined })];
    expect(counted(rows)).toEqual([['missed', 1], ['doubtful', 2], ['unknown', 1]]);
    expect(scopesOf(rows)).toEqual(['day', 'campaign']);
    expect(scopesOf([])).toEqual([]);
  });

  test('are sorted with the province first and the largest gap next', () => {
    const rows = [row({ communeCode: 'b', target: 160 }), row({ communeCode: 'a', tonight: undefined }), row({ communeCode: 'c' }), row({ communeCode: undefined })];
    const order = (key: 'gap' | 'name') => sorted(rows, key, ({ communeCode }) => communeCode ?? '', (a, b) => a.localeCompare(b)).map(({ communeCode }) => communeCode);
    expect(order('gap')).toEqual([undefined, 'c', 'b', 'a']);
    expect(order('name')).toEqual([undefined, 'a', 'b', 'c']);
  });

  test('are drawn with the target at the same place in every row', () => {
    expect(picture(row({}))).toEqual({ now: 0.24, low: 0.36, high: 0.57, target: 0.6 });
    expect(picture(row({ now: 400, tonight: { low: 500, expected: 600, high: 700 } }))).toEqual({ now: 1, low: 1, high: 1, target: 0.6 });
    expect(picture(row({ target: 0, now: 0, tonight: undefined })).now).toBe(0);
  });

  test('are read from the server with at most one change', () => {
    const item = { communeCode: null, measure: 'vneid', scope: 'day', target: 5, now: 1, tonight: null, atEnd: null, coverage: 0.8 };
    const needed = (change: object | null) => parseForecast({ date: '2026-11-22', days: 3, items: [{ ...item, needed: change }] }).items[0]?.needed;
    expect(needed(null)).toBeUndefined();
    expect(needed({ moreTeams: 4, untilMinute: null, perTeamPerHour: null })).toEqual({ kind: 'teams', teams: 4 });
    expect(needed({ moreTeams: null, untilMinute: 1080, perTeamPerHour: null })).toEqual({ kind: 'until', minute: 1080 });
    expect(needed({ moreTeams: null, untilMinute: null, perTeamPerHour: 3.4 })).toEqual({ kind: 'faster', perHour: 3.4 });
    expect(needed({ moreTeams: null, untilMinute: null, perTeamPerHour: null })).toEqual({ kind: 'cannot' });
  });
});
