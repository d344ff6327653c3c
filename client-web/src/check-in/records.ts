import type { Receipt } from '../shared/api/checkIns';
import type { Store } from '../shared/storage/store';

/** What is known of a record on this phone. Only `waiting` is still to be sent. */
export type RecordState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'received' }
  | { readonly kind: 'held'; readonly code: string }
  | { readonly kind: 'refused'; readonly code: string };

/** A record with its body frozen: every attempt sends the same text. */
export interface SavedRecord {
  readonly id: string;
  readonly savedAt: number;
  readonly body: string;
  readonly state: RecordState;
}

/** A phone in the field for weeks holds far fewer; more would not fit the browser's storage. */
export const MAX_WAITING = 2_000;

/** Records whose fate is known stay this long in sight. */
const MAX_SETTLED = 30;

const PREFIX = 'campaignhub.record.';

/**
 * The records of this phone, one storage entry each, so that two tabs never overwrite each other's. A record is in
 * storage before anybody is told that it is saved.
 */
export class Records {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Saves under the record's own id: a second save of the same draft changes nothing. */
  add(id: string, body: string, savedAt: number): void {
    if (this.has(id)) return;
    this.#write({ id, savedAt, body, state: { kind: 'waiting' } });
  }

  has(id: string): boolean {
    return this.#store.read(PREFIX + id) !== undefined;
  }

  /** All records, newest first. */
  all(): readonly SavedRecord[] {
    return this.#store
      .keys(PREFIX)
      .flatMap((key) => readRecord(this.#store.read(key)) ?? [])
      .sort((left, right) => right.savedAt - left.savedAt);
  }

  /** What is to be sent, oldest first. */
  waiting(): readonly SavedRecord[] {
    return this.all().filter(({ state }) => state.kind === 'waiting').reverse();
  }

  /** Notes what the server said of a batch. A record that the answer does not speak of keeps waiting. */
  settle(receipts: readonly Receipt[]): void {
    for (const receipt of receipts) {
      const record = receipt.id === undefined ? undefined : readRecord(this.#store.read(PREFIX + receipt.id));
      if (record) this.#write({ ...record, state: stateAfter(receipt) });
    }
    this.#forgetOldest();
  }

  #write(record: SavedRecord): void {
    this.#store.write(PREFIX + record.id, JSON.stringify(record));
  }

  /** Only received records are ever forgotten: what needs a person stays until a person dealt with it. */
  #forgetOldest(): void {
    const received = this.all().filter(({ state }) => state.kind === 'received');
    for (const { id } of received.slice(MAX_SETTLED)) this.#store.remove(PREFIX + id);
  }
}

function stateAfter({ status, code }: Receipt): RecordState {
  switch (status) {
    case 'accepted':
    case 'duplicate':
      return { kind: 'received' };
    case 'held':
      return { kind: 'held', code };
    case 'conflict':
    case 'rejected':
      return { kind: 'refused', code };
    case 'unknown':
      return { kind: 'waiting' };
  }
}

function readRecord(written: string | undefined): SavedRecord | undefined {
  if (written === undefined) return undefined;
  try {
    return JSON.parse(written) as SavedRecord;
  } catch {
    return undefined;
  }
}
