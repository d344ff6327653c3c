import type { SavedMessage } from './messages/message';
import type { SavedCorrection, SavedRecord } from './record';

export interface Setting {
  readonly key: string;
  readonly value: unknown;
}

/** What the phone keeps, by store. Settings have their name as key, all others their id. */
export interface Contents {
  readonly records: SavedRecord;
  readonly corrections: SavedCorrection;
  readonly messages: SavedMessage;
  readonly settings: Setting;
}

export type StoreName = keyof Contents;

export const STORES: readonly StoreName[] = ['records', 'corrections', 'messages', 'settings'];

/** Gives the next value of an entry, or undefined to remove it. Called again when a write has to be repeated. */
export type Change<Value> = (current: Value | undefined) => Value | undefined;

export interface Database {
  read<Name extends StoreName>(store: Name, key: string): Promise<Contents[Name] | undefined>;
  readAll<Name extends StoreName>(store: Name): Promise<readonly Contents[Name][]>;

  /**
   * Reads and writes one entry as one step that no other tab and no service worker can come between, and gives what is
   * stored afterwards. It is on the disk when the promise is kept.
   */
  change<Name extends StoreName>(store: Name, key: string, change: Change<Contents[Name]>): Promise<Contents[Name] | undefined>;
}
