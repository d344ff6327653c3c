import { expect, test } from 'vitest';
import { behind } from './behind';

test('a list is asked for again every five seconds as long as it is older than the last record', () => {
  const at = (seconds: number): Date => new Date(1_000_000_000 + seconds * 1000);
  expect(behind(at(1), { at: at(2) }, at(3))).toBe('');
  expect(behind(undefined, { at: at(2) }, at(3))).toBe('');
  expect(behind(at(1), undefined, at(3))).toBe('');
  const first = behind(at(3), { at: at(2) }, at(5));
  expect(first).not.toBe('');
  expect(behind(at(3), { at: at(2) }, at(9))).toBe(first);
  expect(behind(at(3), { at: at(2) }, at(10))).not.toBe(first);
});
