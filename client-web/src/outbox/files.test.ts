import { beforeEach, describe, expect, test } from 'vitest';
import { createStore } from '../shared/storage/store';
import { FakeStorage } from '../shared/storage/fakeStorage';
import { writeFile } from './exportFile';
import { MemoryDatabase } from './memoryDatabase';
import { mergeFile } from './mergeFile';
import { Messages } from './messages/messages';
import { moveFromLocalStorage } from './migration';
import { Outbox } from './outbox';
import { WAITING } from './record';
import { notice, receipt, TEAM, visit } from './testData';

const AT = '2026-11-22T17:00:00+07:00';

let outbox: Outbox;
let messages: Messages;

beforeEach(() => {
  const database = new MemoryDatabase();
  [outbox, messages] = [new Outbox(database), new Messages(database)];
});

describe('a dying phone', () => {
  test('writes out what the province does not have, frozen, with the corrections behind it', async () => {
    await outbox.add(visit('here'), 1);
    await outbox.add(visit('arrived'), 2);
    await outbox.settle([receipt('arrived')]);
    await outbox.takeCorrection({ id: 'c', checkInId: 'here', savedAt: 3, reason: 'nhầm', replacement: null, state: WAITING });
    await messages.add(notice('told'), 4);
    const file = JSON.parse(await writeFile(outbox, messages, TEAM, -30, AT));
    expect(file).toEqual({
      format: 'campaignhub-records', version: 1, teamCode: TEAM, exportedAt: AT,
      records: [visit('here', { clockOffsetSeconds: -30 })],
      corrections: [{ checkInId: 'here', id: 'c', reason: 'nhầm', replacement: null }],
      messages: [{ kind: 'difficulty', path: notice('told').path, body: { ...notice('told').content, clockOffsetSeconds: -30 } }],
    });
    const [here] = (await outbox.all()).records;
    expect(JSON.parse(here?.body ?? '')).toEqual(file.records[0]);
  });
});

describe('taking over a file', () => {
  const fileOf = async (...ids: string[]): Promise<string> => {
    const database = new MemoryDatabase();
    const [other, theirMessages] = [new Outbox(database), new Messages(database)];
    await theirMessages.add(notice('told'), 4);
    for (const id of ids) await other.add(visit(id), 1);
    await other.takeCorrection({ id: `c-${ids[0]}`, checkInId: ids[0] ?? '', savedAt: 3, reason: 'x', replacement: visit(ids[0] ?? '', { people: 7 }), state: WAITING });
    return writeFile(other, theirMessages, TEAM, 5, AT);
  };

  test('keeps ids and content, and counts what is here already', async () => {
    const file = await fileOf('a', 'b');
    await outbox.add(visit('b'), 1);
    expect(await mergeFile(outbox, messages, file, TEAM, 9)).toEqual({ taken: 2, alreadyHere: 1, foreign: 0 });
    expect(await mergeFile(outbox, messages, file, TEAM, 9)).toEqual({ taken: 0, alreadyHere: 3, foreign: 0 });
    const { records, corrections } = await outbox.all();
    expect(JSON.parse(records.find(({ id }) => id === 'a')?.body ?? '')).toEqual(visit('a', { clockOffsetSeconds: 5 }));
    expect(JSON.parse(corrections[0]?.body ?? '')).toMatchObject({ id: 'c-a', reason: 'x', replacement: { people: 7 } });
    const [told, ...others] = await messages.all();
    expect(JSON.parse(told?.body ?? '')).toEqual({ ...notice('told').content, clockOffsetSeconds: 5 });
    expect([told?.path, others]).toEqual([notice('told').path, []]);
  });

  test.each(['https://elsewhere.example/', '/api/v1/../../elsewhere', '/api/v1/difficulties?x=1', '//elsewhere'])(
    'takes no message that is to be posted to %s', async (path) => {
      const file = JSON.stringify({ format: 'campaignhub-records', version: 1, teamCode: TEAM, records: [], messages: [{ kind: 'difficulty', path, body: { id: 'm' } }] });
      await expect(mergeFile(outbox, messages, file, TEAM, 9)).rejects.toThrow();
      expect(await messages.all()).toEqual([]);
    },
  );

  test('of another team takes nothing', async () => {
    expect(await mergeFile(outbox, messages, await fileOf('a'), '24805-009', 9)).toEqual({ taken: 0, alreadyHere: 0, foreign: 1 });
    expect(await outbox.all()).toEqual({ records: [], corrections: [] });
    expect(await messages.all()).toEqual([]);
  });

  test.each(['', '{}', '[]', '{"format":"campaignhub-records","version":2,"records":[]}'])('that is none is refused: %s', async (file) => {
    await expect(mergeFile(outbox, messages, file, TEAM, 9)).rejects.toThrow();
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
