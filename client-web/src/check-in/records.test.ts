import { beforeEach, describe, expect, test } from 'vitest';
import { createStore } from '../shared/storage/store';
import { Records } from './records';
import { FakeStorage } from '../shared/storage/fakeStorage';

let storage: FakeStorage;
let records: Records;

beforeEach(() => {
  storage = new FakeStorage();
  records = new Records(createStore(storage));
});

describe('records on the phone', () => {
  test('outlive the page, oldest first in the queue', () => {
    records.add('b', '{"b":1}', 2);
    records.add('a', '{"a":1}', 1);
    const afterReload = new Records(createStore(storage));
    expect(afterReload.waiting().map(({ body }) => body)).toEqual(['{"a":1}', '{"b":1}']);
  });

  test('are frozen: a second save under the same id changes nothing', () => {
    records.add('a', 'first', 1);
    records.add('a', 'second', 2);
    expect(records.all()).toEqual([{ id: 'a', savedAt: 1, body: 'first', state: { kind: 'waiting' } }]);
  });

  test('of two tabs do not overwrite each other', () => {
    const otherTab = new Records(createStore(storage));
    records.add('a', '', 1);
    otherTab.add('b', '', 2);
    records.settle([{ id: 'a', status: 'accepted', code: '' }]);
    expect(otherTab.all().map(({ id, state }) => [id, state.kind])).toEqual([['b', 'waiting'], ['a', 'received']]);
  });
});

describe('what the server said', () => {
  test.each([
    ['accepted', '', { kind: 'received' }],
    ['duplicate', '', { kind: 'received' }],
    ['held', 'day-finalised', { kind: 'held', code: 'day-finalised' }],
    ['conflict', 'body-differs', { kind: 'refused', code: 'body-differs' }],
    ['rejected', 'in-the-future', { kind: 'refused', code: 'in-the-future' }],
    ['unknown', '', { kind: 'waiting' }],
  ] as const)('%s %s', (status, code, state) => {
    records.add('a', '', 1);
    records.settle([{ id: 'a', status, code }]);
    expect(records.all()[0]?.state).toEqual(state);
  });

  test('of a record this phone does not know is nothing', () => {
    records.settle([{ id: 'x', status: 'accepted', code: '' }, { id: undefined, status: 'rejected', code: 'invalid-id' }]);
    expect(records.all()).toEqual([]);
  });

  test('lets old received records go, but none that waits or needs a person', () => {
    for (let index = 0; index < 50; index++) records.add(`r${index}`, '', index);
    records.add('held', '', -1);
    records.add('waits', '', -2);
    records.settle([{ id: 'held', status: 'held', code: 'too-old' }]);
    records.settle(Array.from({ length: 50 }, (_, index) => ({ id: `r${index}`, status: 'accepted' as const, code: '' })));
    const kept = records.all();
    expect(kept).toHaveLength(32);
    expect(kept[0]?.id).toBe('r49');
    expect(kept.slice(-2).map(({ id }) => id)).toEqual(['held', 'waits']);
  });
});
