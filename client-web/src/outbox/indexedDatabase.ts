import { STORES, type Change, type Contents, type Database, type StoreName } from './database';

const NAME = 'campaignhub';

/** Some browsers never answer in private windows; then there is no storage. */
const OPEN_LIMIT_MS = 5_000;

const KEY_PATHS: Readonly<Record<StoreName, string>> = { records: 'id', corrections: 'id', messages: 'id', settings: 'key' };

/** The phone's own database in the browser, shared by all tabs and the service worker. */
export class IndexedDatabase implements Database {
  #connection: Promise<IDBDatabase> | undefined;

  /** Refused when the browser keeps no data here. */
  async open(): Promise<void> {
    await this.#connect();
  }

  async read<Name extends StoreName>(store: Name, key: string): Promise<Contents[Name] | undefined> {
    const transaction = await this.#begin(store, 'readonly');
    return answer<Contents[Name] | undefined>(transaction.objectStore(store).get(key));
  }

  async readAll<Name extends StoreName>(store: Name): Promise<readonly Contents[Name][]> {
    const transaction = await this.#begin(store, 'readonly');
    return answer<Contents[Name][]>(transaction.objectStore(store).getAll());
  }

  async change<Name extends StoreName>(store: Name, key: string, change: Change<Contents[Name]>): Promise<Contents[Name] | undefined> {
    const transaction = await this.#begin(store, 'readwrite');
    const entries = transaction.objectStore(store);
    return new Promise((resolve, reject) => {
      let next: Contents[Name] | undefined;
      transaction.oncomplete = () => resolve(next);
      transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
      const reading: IDBRequest<Contents[Name] | undefined> = entries.get(key);
      reading.onsuccess = () => {
        const current = reading.result;
        next = change(current);
        if (next === undefined) entries.delete(key);
        else if (next !== current) entries.put(next);
      };
    });
  }

  /** The browser may close the connection behind our back; then it is opened once more. */
  async #begin(store: StoreName, mode: IDBTransactionMode): Promise<IDBTransaction> {
    try {
      return start(await this.#connect(), store, mode);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      this.#connection = undefined;
      return start(await this.#connect(), store, mode);
    }
  }

  #connect(): Promise<IDBDatabase> {
    this.#connection ??= openConnection(() => { this.#connection = undefined; }).catch((error: unknown) => {
      this.#connection = undefined;
      throw error;
    });
    return this.#connection;
  }
}

/** `strict`: a phone whose battery dies right after "saved" still has the record. */
const start = (connection: IDBDatabase, store: StoreName, mode: IDBTransactionMode): IDBTransaction =>
  connection.transaction(store, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });

/**
 * Opens the database as it is, and adds stores it does not have yet. Stores are only ever added, and no version is asked
 * for: an older version of the page, open in another tab or sending in the background, goes on with a newer database.
 */
async function openConnection(lost: () => void): Promise<IDBDatabase> {
  const connection = await openVersion(undefined, lost);
  if (STORES.every((store) => connection.objectStoreNames.contains(store))) return connection;
  connection.close();
  return openVersion(connection.version + 1, lost);
}

function openVersion(version: number | undefined, lost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), OPEN_LIMIT_MS);
    const opening = indexedDB.open(NAME, version);
    opening.onupgradeneeded = () => {
      for (const store of STORES) {
        if (!opening.result.objectStoreNames.contains(store)) opening.result.createObjectStore(store, { keyPath: KEY_PATHS[store] });
      }
    };
    opening.onerror = () => {
      clearTimeout(limit);
      reject(opening.error ?? new DOMException('refused', 'UnknownError'));
    };
    opening.onsuccess = () => {
      clearTimeout(limit);
      const connection = opening.result;
      connection.onclose = lost;
      // A newer version in another tab must not wait for this one; the next access opens again.
      connection.onversionchange = () => {
        connection.close();
        lost();
      };
      resolve(connection);
    };
  });
}

function answer<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error ?? new DOMException('refused', 'UnknownError'));
  });
}
