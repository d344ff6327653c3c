import { expect, test } from 'vitest';
import { next } from './gridKeys';

const enter = { down: 1, right: 0, wraps: true };
const down = { down: 1, right: 0, wraps: false };
const left = { down: 0, right: -1, wraps: false };

test('Enter goes down and on to the next column; arrows stop at the edge', () => {
  expect(next(0, 1, 3, 2, enter)).toEqual([1, 1]);
  expect(next(2, 1, 3, 2, enter)).toEqual([0, 2]);
  expect(next(2, 2, 3, 2, enter)).toEqual([2, 2]);
  expect(next(0, 2, 3, 2, { ...enter, down: -1 })).toEqual([2, 1]);
  expect(next(2, 1, 3, 2, down)).toEqual([2, 1]);
  expect(next(1, 1, 3, 2, left)).toEqual([1, 1]);
});
