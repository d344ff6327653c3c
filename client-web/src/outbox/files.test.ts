import { beforeEach, describe, expect, test } from 'vitest';
import { createStore } from '../shared/storage/store';
import { FakeStorage } from '../shared/storage/fakeStorage';
import { writeFile } from './exportFile';
import { MemoryDatabase } from './memoryDatabase';
import { mergeFile } from './mergeFile';
import { moveFromLocalStorage } from './migration';
import { Outbox } from './outbox';
import { WAITING } from './record';
import { receipt, TEAM, visit } from './testData';

const AT = '2026-11-22T17:00:00+07:00';

let outbox: Outbox;

beforeEach(() => { outbox = new Outbox(new MemoryDatabase()); });

describe('a dying phone', () => {
  test('writes out what the province does not have, frozen, with the corrections behind it', async () => {
    await outbox.add(visit('here'), 1);
    await outbox.add(visit('arrived'), 2);
    await outbox.settle([receipt('arrived')]);
    await outbox.takeCorrection({ id: 'c', checkInId: 'here', savedAt: 3, reason: 'nhầm', replacement: null, state: WAITING });
    const file = JSON.parse(await writeFile(outbox, TEAM, -30, AT));
    expect(file).toEqual({
      format: 'campaignhub-records', version: 1, teamCode: TEAM, exportedAt: AT,
      records: [visit('here', { clockOffsetSeconds: -30 })],
      corrections: [{ checkInId: 'here', id: 'c', reason: 'nhầm', replacement: null }],
    });
    const [here] = (await outbox.all()).records;
    expect(JSON.parse(here?.body ?? '')).toEqual(file.records[0]);
  });
});

describe('taking over a file', () => {
  const fileOf = async (...ids: string[]): Promise<string> => {
    const other = new Outbox(new MemoryDatabase());
    for (const id of ids) await other.add(visit(id), 1);
    await other.takeCorrection({ id: `c-${ids[0]}`, checkInId: ids[0] ?? '', savedAt: 3, reason: 'x', replacement: visit(ids[0] ?? '', { people: 7 }), state: WAITING });
    return writeFile(other, TEAM, 5, AT);
  };

  test('keeps ids and content, and counts what is here already', async () => {
    const file = await fileOf('a', 'b');
    await outbox.add(visit('b'), 1);
    expect(await mergeFile(outbox, file, TEAM, 9)).toEqual({ taken: 1, alreadyHere: 1, foreign: 0 });
    expect(await mergeFile(outbox, file, TEAM, 9)).toEqual({ taken: 0, alreadyHere: 2, foreign: 0 });
    const { records, corrections } = await outbox.all();
    expect(JSON.parse(records.find(({ id }) => id === 'a')?.body ?? '')).toEqual(visit('a', { clockOffsetSeconds: 5 }));
    expect(JSON.parse(corrections[0]?.body ?? '')).toMatchObject({ id: 'c-a', reason: 'x', replacement: { people: 7 } });
  });

  test('of another team takes nothing', async () => {
    expect(await mergeFile(outbox, await fileOf('a'), '24805-009', 9)).toEqual({ taken: 0, alreadyHere: 0, foreign: 1 });
    expect(await outbox.all()).toEqual({ records: [], corrections: [] });
  });

  test.each(['', '{}', '[]', '{"format":"campaignhub-records","version":2,"records":[]}'])('that is none is refused: %s', async (file) => {
    await expect(mergeFile(outbox, file, TEAM, 9)).rejects.toThrow();
  });
});

describe('what an earlier version kept in localStorage', () => {
  test('moves with its exact text and its state, once', async () => {
    const storage = new FakeStorage();
    const body = JSON.stringify(visit('a'));
    storage.setItem('campaignhub.record.a', JSON.stringify({ id: 'a', savedAt: 5, body, state: { kind: 'waiting' } }));
    storage.setItem('campaignhub.record.h', JSON.stringify({ id: 'h', savedAt: 6, body: JSON.stringify(visit('h')), state: { kind: 'held', code: 'too-old' } }));
    storage.setItem('campaignhub.device', '{"token":"t"}');
    storage.setItem('campaignhub.record.broken', 'no json');
    const database = new MemoryDatabase();
    await moveFromLocalStorage(createStore(storage), database);
    const { records } = await new Outbox(database).all();
    expect(records).toEqual([
      { id: 'a', savedAt: 5, checkIn: visit('a'), body, state: WAITING },
      { id: 'h', savedAt: 6, checkIn: visit('h'), body: JSON.stringify(visit('h')), state: { kind: 'held', code: 'too-old' } },
    ]);
    expect(await database.read('settings', 'device')).toEqual({ key: 'device', value: { token: 't' } });
    expect([storage.length, storage.getItem('campaignhub.record.broken')]).toEqual([1, 'no json']);
  });
});
