import type { Change, Contents, Database, StoreName } from './database';

type Entries = { readonly [Name in StoreName]: Map<string, Contents[Name]> };

/** Keeps everything until the page closes: where the browser stores nothing, and in tests. */
export class MemoryDatabase implements Database {
  readonly #entries: Entries = { records: new Map(), corrections: new Map(), messages: new Map(), settings: new Map() };

  async read<Name extends StoreName>(store: Name, key: string): Promise<Contents[Name] | undefined> {
    return this.#of(store).get(key);
  }

  async readAll<Name extends StoreName>(store: Name): Promise<readonly Contents[Name][]> {
    return [...this.#of(store).values()];
  }

  async change<Name extends StoreName>(store: Name, key: string, change: Change<Contents[Name]>): Promise<Contents[Name] | undefined> {
    const next = change(this.#of(store).get(key));
    if (next === undefined) this.#of(store).delete(key);
    else this.#of(store).set(key, next);
    return next;
  }

  #of<Name extends StoreName>(store: Name): Map<string, Contents[Name]> {
    return this.#entries[store];
  }
}
