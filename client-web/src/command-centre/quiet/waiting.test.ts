import { expect, test } from 'vitest';
import { FIELD_STATES } from '../../shared/api/quietLists';
import { countStates, isToAsk } from './waiting';

test('nobody is called for weak signal, rain or a day that is over', () => {
  expect(FIELD_STATES.filter((state) => isToAsk({ state }))).toEqual(['not-started', 'started', 'quiet']);
});

test('states are counted', () => {
  expect([...countStates([{ state: 'quiet' }, { state: 'finished' }, { state: 'quiet' }])]).toEqual([['quiet', 2], ['finished', 1]]);
});
