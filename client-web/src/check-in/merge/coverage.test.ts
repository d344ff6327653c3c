import { expect, test } from 'vitest';
import { visit } from '../../outbox/testData';
import { coverageOf } from './coverage';

const house = (householdNumber: number, outcome?: 'absent' | 'refused' | 'return') =>
  visit(`${householdNumber}`, { householdNumber, ...(outcome ? { outcome } : {}) });

test('the last visit to a house says how it stands, and the rest is left as ranges', () => {
  const coverage = coverageOf([house(1, 'absent'), house(2), house(5, 'return'), house(6, 'refused'), house(1)], { 9: '2026-11-01' }, 12);
  expect(coverage).toEqual({ visited: 3, absent: [], comeBack: [5], declined: [6], left: ['3–4', '7–8', '10–12'], leftCount: 7 });
});

test('without the number of houses of the village nothing is said of what is left', () => {
  const coverage = coverageOf([house(3, 'absent')], {}, undefined);
  expect(coverage).toEqual({ visited: 0, absent: [3], comeBack: [], declined: [], left: undefined, leftCount: undefined });
});

test('a record without a house number says nothing', () => {
  expect(coverageOf([visit('a')], {}, 2)).toMatchObject({ visited: 0, left: ['1–2'], leftCount: 2 });
});
