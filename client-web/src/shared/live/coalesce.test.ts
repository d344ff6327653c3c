import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { oncePerFrame } from './coalesce';

describe('values that come faster than the screen draws', () => {
  let draw: (() => void) | undefined;
  const shown: number[] = [];
  const screen = { next: (next: () => void) => { draw = next; return 1; }, cancel: () => { draw = undefined; } };

  beforeEach(() => {
    vi.useFakeTimers();
    shown.length = 0;
  });
  afterEach(() => { vi.useRealTimers(); });

  test('are shown once per frame, the newest', () => {
    const values = oncePerFrame<number>((value) => shown.push(value), screen);
    for (const value of [1, 2, 3]) values.take(value);
    expect(shown).toEqual([]);
    draw?.();
    expect(shown).toEqual([3]);
    vi.advanceTimersByTime(1_000);
    expect(shown).toEqual([3]);
    values.take(4);
    draw?.();
    expect(shown).toEqual([3, 4]);
  });

  test('are shown on a hidden page too, which draws nothing', () => {
    const values = oncePerFrame<number>((value) => shown.push(value), screen);
    values.take(7);
    vi.advanceTimersByTime(250);
    expect(shown).toEqual([7]);
  });

  test('are not shown after the end', () => {
    const values = oncePerFrame<number>((value) => shown.push(value), screen);
    values.take(7);
    values.end();
    vi.advanceTimersByTime(1_000);
    expect([shown, draw]).toEqual([[], undefined]);
  });
});
