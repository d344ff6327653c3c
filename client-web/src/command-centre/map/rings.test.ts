import { describe, expect, test } from 'vitest';
import { nextRings, RING_MS } from './rings';

const codes = (many: number): string[] => Array.from({ length: many }, (_, index) => `${24_000 + index}`);

describe('rings on the map', () => {
  test('run out from every commune whose count went up while there are few', () => {
    expect(nextRings(['24805', '24806'], new Map(), 5_000)).toEqual(['24805', '24806']);
  });

  test('do not begin again before they have run out', () => {
    const began = new Map([['24805', 5_000]]);
    expect(nextRings(['24805'], began, 5_000 + RING_MS - 1)).toEqual([]);
    expect(nextRings(['24805'], began, 5_000 + RING_MS)).toEqual(['24805']);
  });

  test('are at most sixteen at one time', () => {
    const first = nextRings(codes(124), new Map(), 0);
    expect(first).toHaveLength(16);
    expect(nextRings(codes(124), new Map(first.map((code) => [code, 0])), 100)).toEqual([]);
  });

  test('come to every commune in its turn when all are busy', () => {
    const began = new Map<string, number>();
    for (let turn = 0; turn < 8; turn++) {
      for (const code of nextRings(codes(124), began, turn * RING_MS)) began.set(code, turn * RING_MS);
    }
    expect(began.size).toBe(124);
  });
});
