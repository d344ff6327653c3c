import type { Change, Contents, Database, StoreName } from './database';
import { MemoryDatabase } from './memoryDatabase';

/** Marks an entry that was removed while the disk refused. */
const REMOVED = Symbol('removed');

/**
 * A database that goes on in memory when the disk refuses: full, private mode, taken away while the page is open. What the
 * disk did not take is remembered here until it does, and `refused` is told, so that the page can warn.
 */
export class SafeDatabase implements Database {
  #disk: Database;
  readonly #refused: () => void;
  readonly #inMemory = new Map<string, unknown>();
  #isMemory = false;

  constructor(disk: Database, refused: () => void) {
    this.#disk = disk;
    this.#refused = refused;
  }

  /** The browser keeps nothing here: goes on in memory until the page closes. */
  giveUpDisk(): void {
    this.#disk = new MemoryDatabase();
    this.#isMemory = true;
    this.#refused();
  }

  /** Whether the entry lives in this page only. */
  isOnlyInMemory(store: StoreName, key: string): boolean {
    return this.#isMemory || this.#inMemory.has(name(store, key));
  }

  async read<Name extends StoreName>(store: Name, key: string): Promise<Contents[Name] | undefined> {
    const held = this.#inMemory.get(name(store, key));
    if (held !== undefined) return value<Contents[Name]>(held);
    return this.#disk.read(store, key).catch(() => {
      this.#refused();
      return undefined;
    });
  }

  async readAll<Name extends StoreName>(store: Name): Promise<readonly Contents[Name][]> {
    const onDisk = await this.#disk.readAll(store).catch((): readonly Contents[Name][] => {
      this.#refused();
      return [];
    });
    const held = [...this.#inMemory].filter(([key]) => key.startsWith(`${store}/`));
    if (held.length === 0) return onDisk;
    const all = new Map<string, unknown>(onDisk.map((entry) => [name(store, keyOf(entry)), entry]));
    for (const [key, entry] of held) all.set(key, entry);
    return [...all.values()].flatMap((entry) => value<Contents[Name]>(entry) ?? []);
  }

  async change<Name extends StoreName>(store: Name, key: string, change: Change<Contents[Name]>): Promise<Contents[Name] | undefined> {
    const held = this.#inMemory.get(name(store, key));
    try {
      const stored = await this.#disk.change<Name>(store, key, (current) => change(held === undefined ? current : value(held)));
      this.#inMemory.delete(name(store, key));
      return stored;
    } catch {
      const next = change(await this.read(store, key));
      this.#inMemory.set(name(store, key), next ?? REMOVED);
      this.#refused();
      return next;
    }
  }
}

const name = (store: StoreName, key: string): string => `${store}/${key}`;

const value = <Value>(held: unknown): Value | undefined => (held === REMOVED ? undefined : (held as Value));

const keyOf = (entry: Contents[StoreName]): string => ('id' in entry ? entry.id : entry.key);
