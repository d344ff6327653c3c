import { signal } from '@preact/signals';
import { DEVICE } from '../outbox/device';
import { IndexedDatabase } from '../outbox/indexedDatabase';
import { Messages } from '../outbox/messages/messages';
import { moveFromLocalStorage } from '../outbox/migration';
import { openPatiently } from '../outbox/openPatiently';
import { Outbox } from '../outbox/outbox';
import { SafeDatabase } from '../outbox/safeDatabase';
import { readSetting } from '../outbox/settings';
import { store } from '../shared/storage/store';

/** The browser refused to keep something: the page says so for as long as it is open. */
export const storageRefused = signal(!store.durable.peek());

/** Whether the browser promised not to clear the records by itself; undefined until it was asked. */
export const storagePersistent = signal<boolean | undefined>(undefined);

const disk = new IndexedDatabase();

export const database = new SafeDatabase(disk, () => { storageRefused.value = true; });
export const outbox = new Outbox(database);
export const messageQueue = new Messages(database);

/** Opens the phone's database; without one the page works until it is closed. */
export async function openStorage(): Promise<void> {
  try {
    await openPatiently(disk);
  } catch {
    database.giveUpDisk();
  }
  await moveFromLocalStorage(store, database);
}

/** Whether the phone's database gives the team out now, after it did not when the page opened. */
export async function isStorageBack(): Promise<boolean> {
  try {
    return (await readSetting(disk, DEVICE)) !== undefined;
  } catch {
    return false;
  }
}

/** Asks the browser, unless it has promised already, to keep what the phone holds even when its storage runs low. */
export async function askToKeep(): Promise<void> {
  try {
    storagePersistent.value = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    storagePersistent.value = undefined;
  }
}
