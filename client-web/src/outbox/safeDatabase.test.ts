import { beforeEach, expect, test } from 'vitest';
import type { Change, Contents, Database, StoreName } from './database';
import { MemoryDatabase } from './memoryDatabase';
import { SafeDatabase } from './safeDatabase';

/** A disk that takes nothing while it is full. */
class Disk extends MemoryDatabase implements Database {
  full = false;

  override async change<Name extends StoreName>(store: Name, key: string, change: Change<Contents[Name]>): Promise<Contents[Name] | undefined> {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    return super.change(store, key, change);
  }
}

let disk: Disk;
let refused: number;
let database: SafeDatabase;

beforeEach(() => {
  [disk, refused] = [new Disk(), 0];
  database = new SafeDatabase(disk, () => { refused++; });
});

const write = (value: string) => database.change('settings', 'k', () => ({ key: 'k', value }));

test('a full disk is told, and what it refused goes on in memory', async () => {
  await write('old');
  disk.full = true;
  await write('new');
  expect(refused).toBe(1);
  expect(await database.read('settings', 'k')).toEqual({ key: 'k', value: 'new' });
  expect(await database.readAll('settings')).toEqual([{ key: 'k', value: 'new' }]);
  expect(database.isOnlyInMemory('settings', 'k')).toBe(true);
});

test('when the disk has room again, what is changed next is stored whole', async () => {
  disk.full = true;
  await write('a');
  disk.full = false;
  await database.change('settings', 'k', (current) => current && { ...current, value: `${String(current.value)}b` });
  expect(await disk.read('settings', 'k')).toEqual({ key: 'k', value: 'ab' });
  expect(database.isOnlyInMemory('settings', 'k')).toBe(false);
});

test('what was removed in memory stays removed', async () => {
  await write('a');
  disk.full = true;
  await database.change('settings', 'k', () => undefined);
  expect(await database.read('settings', 'k')).toBeUndefined();
  expect(await database.readAll('settings')).toEqual([]);
});

test('without any disk everything lives until the page closes', async () => {
  database.giveUpDisk();
  await write('a');
  expect(refused).toBe(1);
  expect(await database.read('settings', 'k')).toEqual({ key: 'k', value: 'a' });
  expect(database.isOnlyInMemory('settings', 'k')).toBe(true);
});
