import { describe, expect, test } from 'vitest';
import { curveFrame, hourly, hoursOf, outline, peopleUntil, roundTop, upToNow } from './curveShape';

const bucket = (minute: number, people: number) => ({ minute, people, checkIns: people, households: 0 });

describe('the curve of a day', () => {
  test('adds the quarters of each hour', () => {
    expect([...hourly([bucket(480, 3), bucket(525, 4), bucket(540, 1)])]).toEqual([[8, 7], [9, 1]]);
  });

  test('has the usual hours also when nothing is recorded yet, and more when there is', () => {
    expect(curveFrame([new Map()])).toEqual({ from: 7, to: 17, top: 10 });
    expect(curveFrame([new Map([[5, 30]]), new Map([[19, 260]])])).toEqual({ from: 5, to: 20, top: 300 });
    expect(hoursOf({ from: 7, to: 10, top: 1 })).toEqual([7, 8, 9]);
  });

  test.each([[0, 10], [10, 10], [11, 15], [16, 20], [21, 25], [99, 100], [100, 100], [101, 150], [1_000, 1_000], [1_001, 1_500], [260_000, 300_000], [8_001, 10_000]])('for %i ends at %i', (largest, top) => {
    expect(roundTop(largest)).toBe(top);
  });

  test('is drawn one step per hour from the bottom up', () => {
    expect(outline(new Map([[7, 5], [8, 10]]), { from: 7, to: 10, top: 10 })).toBe('M0 50H1V0H2V100H3');
  });

  test('says what the live figure says: what came since it was asked for stands in the quarter under way', () => {
    const curve = { date: '2026-11-22', buckets: [bucket(480, 10), bucket(495, 30)] };
    expect(upToNow(curve, 40, 517)).toBe(curve);
    const now = upToNow(curve, 52, 517);
    expect([peopleUntil(now.buckets, 1440), now.buckets.at(-1)]).toEqual([52, { minute: 510, people: 12, checkIns: 0, households: 0 }]);
    expect(peopleUntil(upToNow(curve, 35, 517).buckets, 1440)).toBe(35);
  });

  test('is held against another day at the same minute', () => {
    expect(peopleUntil([bucket(480, 10), bucket(495, 30), bucket(510, 50)], 500)).toBe(20);
    expect(peopleUntil([bucket(480, 10)], 400)).toBe(0);
  });
});
