import { beforeEach, describe, expect, test } from 'vitest';
import { MemoryDatabase } from './memoryDatabase';
import { Outbox } from './outbox';
import { WAITING } from './record';
import { receipt, visit } from './testData';

const DAY_MS = 24 * 60 * 60 * 1000;

let database: MemoryDatabase;
let outbox: Outbox;

beforeEach(() => {
  database = new MemoryDatabase();
  outbox = new Outbox(database);
});

describe('a record', () => {
  test('saved a second time under the same id stays what it was', async () => {
    await outbox.add(visit('a'), 1);
    await outbox.add(visit('a', { people: 9 }), 2);
    const { records } = await outbox.all();
    expect(records).toEqual([{ id: 'a', savedAt: 1, checkIn: visit('a'), state: WAITING }]);
  });

  test('is frozen once: a later measurement of the clock changes nothing', async () => {
    await outbox.add(visit('a'), 1);
    const first = await outbox.freeze('a', -7200);
    const second = await outbox.freeze('a', 0);
    expect(second?.body).toBe(first?.body);
    expect(JSON.parse(first?.body ?? '')).toEqual(visit('a', { clockOffsetSeconds: -7200 }));
  });

  test('takes its position until it is frozen, never after', async () => {
    await outbox.add(visit('a'), 1, 99);
    await outbox.add(visit('b'), 2, 99);
    await outbox.freeze('b', 0);
    const place = { lat: 11.94, lon: 108.44, accuracyMetres: 12 };
    await outbox.located('a', place);
    await outbox.located('b', place);
    const [a, b] = (await outbox.all()).records;
    expect(a).toMatchObject({ checkIn: { location: place } });
    expect(a).not.toHaveProperty('locateUntil');
    expect(b?.checkIn).not.toHaveProperty('location');
  });

  test('can be taken back until it is frozen', async () => {
    await outbox.add(visit('a'), 1);
    await outbox.add(visit('b'), 2);
    await outbox.freeze('b', 0);
    expect([await outbox.takeBack('a'), await outbox.takeBack('b')]).toEqual([true, false]);
    expect((await outbox.all()).records.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('what the province said', () => {
  test.each([
    ['accepted', '', { kind: 'received', flagged: false }],
    ['duplicate', '', { kind: 'received', flagged: false }],
    ['held', 'day-finalised', { kind: 'held', code: 'day-finalised' }],
    ['conflict', 'body-differs', { kind: 'refused', code: 'body-differs' }],
    ['rejected', 'in-the-future', { kind: 'refused', code: 'in-the-future' }],
    ['unknown', '', { kind: 'waiting' }],
  ] as const)('%s %s', async (status, code, state) => {
    await outbox.add(visit('a'), 1);
    await outbox.settle([receipt('a', status, code)]);
    expect((await outbox.all()).records[0]?.state).toEqual(state);
  });

  test('of a record this phone does not know is nothing', async () => {
    await outbox.settle([receipt('x'), { ...receipt('x'), id: undefined }]);
    expect((await outbox.all()).records).toEqual([]);
  });
});

test('what arrived is forgotten after a fortnight; what waits or needs a person never is', async () => {
  for (const id of ['received', 'fixed', 'waits', 'refused']) await outbox.add(visit(id), 0);
  await outbox.add(visit('young'), 2 * DAY_MS);
  await outbox.settle([receipt('received'), receipt('fixed'), receipt('young'), receipt('refused', 'rejected', 'invalid-item')]);
  await outbox.takeCorrection({ id: 'c', checkInId: 'fixed', savedAt: 1, reason: 'x', replacement: null, state: WAITING });
  await outbox.forgetOld(16 * DAY_MS);
  expect((await outbox.all()).records.map(({ id }) => id).sort()).toEqual(['fixed', 'refused', 'waits', 'young']);

  await outbox.settleCorrection('c', receipt('c'));
  await outbox.forgetOld(16 * DAY_MS);
  const left = await outbox.all();
  expect(left.records.map(({ id }) => id)).not.toContain('fixed');
  expect(left.corrections).toEqual([]);
});
