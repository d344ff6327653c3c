import { expect, test } from 'vitest';
import { sizeOf, toMakeRoom, type OpenedGuide } from './guideCache';

const opened: readonly OpenedGuide[] = [
  { id: 1, bytes: 30, openedAt: 3 },
  { id: 2, bytes: 20, openedAt: 1 },
  { id: 3, bytes: 40, openedAt: 2 },
];
const dropped = (bytes: number, limit: number) => toMakeRoom(opened, bytes, limit).map(({ id }) => id);

test('nothing goes while there is room', () => {
  expect(sizeOf(opened)).toBe(90);
  expect(dropped(10, 100)).toEqual([]);
});

test('what was looked at longest ago goes first, and no more than has to', () => {
  expect(dropped(11, 100)).toEqual([2]);
  expect(dropped(31, 100)).toEqual([2, 3]);
});

test('everything goes for a file that fills the room alone', () => {
  expect(dropped(100, 100)).toEqual([2, 3, 1]);
});
