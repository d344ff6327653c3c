import { expect, test } from 'vitest';
import { offsetFrom } from './clock';

const DATE = 'Sun, 22 Nov 2026 08:15:00 GMT';
const SERVER = Date.parse(DATE);

test.each([
  ['a right clock', 0, 400, 0],
  ['a second of difference, which the measuring itself can make', 1_000, 400, 0],
  ['a phone two hours ahead', 7_200_000, 400, -7200],
  ['a phone a minute behind', -60_000, 400, 60],
  ['half a minute, over a line so slow that it may be the line', 14_000, 30_000, 0],
])('%s', (_, phoneAheadMs, roundTripMs, offset) => {
  const middle = SERVER + 500 + phoneAheadMs;
  expect(offsetFrom(DATE, middle - roundTripMs / 2, middle + roundTripMs / 2)).toBe(offset);
});

test('an answer without a date tells nothing', () => {
  expect(offsetFrom('', 0, 1)).toBeUndefined();
});
