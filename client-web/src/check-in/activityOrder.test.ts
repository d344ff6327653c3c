import { expect, test } from 'vitest';
import { WAITING, type SavedRecord } from '../outbox/record';
import { visit } from '../outbox/testData';
import { activityOf } from '../shared/api/testData';
import { inOrder } from './activityOrder';

const activities = ['a', 'b', 'c', 'd'].map((code) => activityOf(code));
const shop = activityOf('shop', 'business');
const record = (id: string, results: Record<string, number>): SavedRecord => ({ id, savedAt: 0, checkIn: visit(id, { results }), state: WAITING });
const codes = (...args: Parameters<typeof inOrder>) => inOrder(...args).map(({ code }) => code).join('');

test('the focus of the day comes first, then what was used last, then the program', () => {
  const records = [record('1', { d: 1 }), record('2', { c: 1 })];
  expect(codes(activities, 'household', [], [])).toBe('abcd');
  expect(codes(activities, 'household', [], records)).toBe('cdab');
  expect(codes(activities, 'household', ['b'], records)).toBe('bcda');
});

test('habits at the door say nothing about a shop, where what counts shops comes first', () => {
  expect(codes([...activities, shop], 'business', [], [record('1', { d: 1 })])).toBe('shopabcd');
});
