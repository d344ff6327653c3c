import { expect, test } from 'vitest';
import { visit } from '../outbox/testData';
import { WAITING, type SavedCorrection, type SavedRecord } from '../outbox/record';
import { together, visitsIn } from './households';

const record = (id: string, householdNumber: number, change: Partial<SavedRecord> = {}): SavedRecord => {
  const checkIn = visit(id, { householdNumber });
  return { id, savedAt: 0, checkIn, state: WAITING, ...change };
};
const fix = (checkInId: string, householdNumber?: number): SavedCorrection => ({
  id: `fix-${checkInId}`, checkInId, savedAt: 1, reason: 'x', state: WAITING,
  replacement: householdNumber === undefined ? null : visit(checkInId, { householdNumber }),
});
const team = visit('any').teamCode;
const houses = (records: readonly SavedRecord[], corrections: readonly SavedCorrection[] = []) =>
  Object.keys(visitsIn({ records, corrections }, team)).map(Number);

test('a visit that was voided is none, and a corrected one is to the other house', () => {
  const records = [record('a', 12), record('b', 13), record('c', 14)];
  expect(houses(records)).toEqual([12, 13, 14]);
  expect(houses(records, [fix('a'), fix('b', 20)])).toEqual([14, 20]);
});

test('a house stays visited when one of two visits is voided', () => {
  expect(houses([record('a', 12), record('b', 12)], [fix('b')])).toEqual([12]);
});

test('a refused record and one of another team visited nobody here', () => {
  expect(houses([record('a', 12, { state: { kind: 'refused', code: 'unknown-team' } })])).toEqual([]);
  expect(visitsIn({ records: [record('a', 12)], corrections: [] }, 'another')).toEqual({});
});

test('of two visits to a house the later one counts, in whichever order they are heard of', () => {
  expect(together({ 12: '2026-11-20' }, { 12: '2026-11-01', 3: '2026-10-01' })).toEqual({ 12: '2026-11-20', 3: '2026-10-01' });
});
