import { expect, test } from 'vitest';
import { FOOT, INNER, MARGIN, WIDTH } from './pictureParts';
import { layOut } from './teamsLayout';

const COUNTS = [0, 1, 3, 12, 13, 22, 40, 55, 64, 70, 90, 300];

test('every team that is shown stands inside the picture, and none on another', () => {
  for (const count of COUNTS) {
    const { height, shown, row, place } = layOut(count);
    const places = Array.from({ length: shown }, (_, index) => place(index));
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size, `${count} teams`).toBe(shown);
    for (const { x, y } of places) {
      expect(x).toBeGreaterThanOrEqual(MARGIN);
      expect(x + row.width).toBeLessThanOrEqual(MARGIN + INNER);
      expect(y + row.height).toBeLessThanOrEqual(height - FOOT);
    }
    expect(row.lines * row.text * 0.8).toBeLessThan(row.height);
  }
});

test('a picture is no lower than a square and no taller than fills a phone across its width', () => {
  for (const count of COUNTS) {
    const { height } = layOut(count);
    expect(height).toBeGreaterThanOrEqual(WIDTH);
    expect(height).toBeLessThanOrEqual(2 * WIDTH);
  }
});

test('all teams of a large commune are shown; of more than there is room for the first', () => {
  expect(layOut(64).shown).toBe(64);
  expect(layOut(64).row.height).toBeLessThan(layOut(22).row.height);
  expect(layOut(300).shown).toBeGreaterThan(60);
  expect(layOut(300).shown).toBeLessThan(300);
});

test('few teams stand one below the other, more in two columns that are read downwards', () => {
  expect(new Set([0, 5, 11].map((index) => layOut(12).place(index).x)).size).toBe(1);
  const { place } = layOut(20);
  expect(place(9).x).toBe(place(0).x);
  expect(place(10)).toEqual({ x: place(0).x + INNER / 2 + 16, y: place(0).y });
});
