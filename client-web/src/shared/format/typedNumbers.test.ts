import { expect, test } from 'vitest';
import { isWithin, readWhole } from './typedNumbers';

test.each([
  ['2.400.000', 2_400_000], ['2 400 000', 2_400_000], ['12.500.000', 12_500_000], ['12,500', 12_500], [' 12 ', 12], ['0', 0],
  ['123456789012345', 123_456_789_012_345],
])('%s is the whole number %s', (typed, read) => expect(readWhole(typed)).toBe(read));

test.each(['1,5', '12,5', '1.2', '1.2.3', '12.5000', '1.234,567', '-1', 'mười', '1234567890123456'])(
  '%s is no whole number', (typed) => expect(readWhole(typed)).toBeNaN());

test.each(['', '  '])('"%s" says nothing', (typed) => expect(readWhole(typed)).toBeUndefined());

test('bounds are included; nothing and what is no number are outside', () => {
  expect([1, 5, 0, 6, Number.NaN, undefined].map((value) => isWithin(value, 1, 5))).toEqual([true, true, false, false, false, false]);
});
