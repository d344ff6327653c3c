import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPatiently } from './openPatiently';

let attempts: number;

/** Refuses so many times, then opens. */
const refusing = (times: number, error: unknown) => ({
  open: async () => {
    attempts++;
    if (attempts <= times) throw error;
  },
});

const held = new DOMException('Internal error opening backing store', 'UnknownError');

beforeEach(() => {
  vi.useFakeTimers();
  attempts = 0;
});

afterEach(() => { vi.useRealTimers(); });

test('files held by a browser that was killed are waited for', async () => {
  const opened = openPatiently(refusing(3, held));
  await vi.advanceTimersByTimeAsync(250 + 500 + 1_000);
  await opened;
  expect(attempts).toBe(4);
});

test('what never opens is given up within ten seconds', async () => {
  const opened = expect(openPatiently(refusing(Infinity, held))).rejects.toBe(held);
  await vi.advanceTimersByTimeAsync(10_000);
  await opened;
  expect(attempts).toBeGreaterThan(4);
});

test('a browser that keeps nothing is asked once', async () => {
  const forbidden = new DOMException('no', 'SecurityError');
  await expect(openPatiently(refusing(1, forbidden))).rejects.toBe(forbidden);
  const missing = new ReferenceError('indexedDB is not defined');
  attempts = 0;
  await expect(openPatiently(refusing(1, missing))).rejects.toBe(missing);
  expect(attempts).toBe(1);
});
