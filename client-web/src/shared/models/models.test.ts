import { expect, test } from 'vitest';
import { parseMarket, parseModel } from '../api/models';
import { isOpen, needsReason, nextStates } from './steps';

test('the Sở confirms what was launched, a commune does not', () => {
  expect(nextStates({ state: 'launched' }, true)).toEqual(['confirmed', 'registered', 'under-way', 'withdrawn']);
  expect(nextStates({ state: 'launched' }, false)).not.toContain('confirmed');
  expect(nextStates({ state: 'registered' }, true)).not.toContain('confirmed');
});

test('a confirmed model is the Sở\'s to take back, with a reason; a withdrawn one stays so', () => {
  expect(nextStates({ state: 'confirmed' }, true)).toEqual(['launched']);
  expect(nextStates({ state: 'confirmed' }, false)).toEqual([]);
  expect(nextStates({ state: 'withdrawn' }, true)).toEqual([]);
  expect(needsReason({ state: 'confirmed' }, 'launched')).toBe(true);
  expect(needsReason({ state: 'launched' }, 'withdrawn')).toBe(true);
  expect(needsReason({ state: 'launched' }, 'confirmed')).toBe(false);
  expect([isOpen({ state: 'launched' }), isOpen({ state: 'confirmed' })]).toEqual([true, false]);
});

test('a model and a market are read as the server writes them', () => {
  expect(parseModel({
    id: 'a', communeCode: '24805', villageCode: null, kind: 'cashless-market', name: 'A', place: 'B', date: '2026-05-04', evidence: null, description: null,
    state: 'launched', steps: [{ state: 'registered', on: '2026-05-04', reason: null, recordedAt: '2026-05-04T00:00:00Z' }],
  })).toMatchObject({ kind: 'cashless-market', evidence: undefined, steps: [{ state: 'registered', reason: undefined }] });
  expect(parseMarket({ communeCode: '24805', state: 'not-known', confirmedMarkets: 0, confirmedNeighbourhoods: 1, satisfied: null }).satisfied).toBeUndefined();
});
