import type { CheckIn, Location, Receipt } from '../shared/api/checkIns';
import type { Database } from './database';
import { freezeCorrection, freezeRecord } from './freeze';
import { byAge } from './queue';
import { hasArrived, isWaiting, KEPT_MS, WAITING, type SavedCorrection, type SavedRecord, type SendingState } from './record';

export interface OutboxContents {
  readonly records: readonly SavedRecord[];
  readonly corrections: readonly SavedCorrection[];
}

/** The records and corrections of this phone. Each is in storage before anybody is told that it is saved. */
export class Outbox {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Saves under the record's own id: a second save of the same draft changes nothing. */
  async add(checkIn: CheckIn, savedAt: number, locateUntil?: number): Promise<SavedRecord> {
    const record: SavedRecord = { id: checkIn.id, savedAt, checkIn, state: WAITING, ...(locateUntil === undefined ? {} : { locateUntil }) };
    return (await this.#database.change('records', record.id, (current) => current ?? record)) ?? record;
  }

  /** Takes in something that came from elsewhere; false when it is here already. */
  async takeRecord(record: SavedRecord): Promise<boolean> {
    return (await this.#database.change('records', record.id, (current) => current ?? record)) === record;
  }

  async takeCorrection(correction: SavedCorrection): Promise<boolean> {
    return (await this.#database.change('corrections', correction.id, (current) => current ?? correction)) === correction;
  }

  async all(): Promise<OutboxContents> {
    const [records, corrections] = await Promise.all([this.#database.readAll('records'), this.#database.readAll('corrections')]);
    return { records: [...records].sort(byAge), corrections: [...corrections].sort(byAge) };
  }

  /** Ends the wait for a position, with or without one. A record on its way is left as it is. */
  async located(id: string, location: Location | undefined): Promise<void> {
    await this.#database.change('records', id, (current) => {
      if (!current || current.body !== undefined) return current;
      const { locateUntil: _, ...record } = current;
      return location ? { ...record, checkIn: { ...record.checkIn, location } } : record;
    });
  }

  /** Removes a record no attempt was made to send; false when it is too late for that. */
  async takeBack(id: string): Promise<boolean> {
    let taken = false;
    await this.#database.change('records', id, (current) => {
      taken = current !== undefined && isWaiting(current) && current.body === undefined;
      return taken ? undefined : current;
    });
    return taken;
  }

  /** Removes a record that was refused: it is in no total, and its team has dealt with it. */
  async dismiss(id: string): Promise<void> {
    await this.#database.change('records', id, (current) => (current?.state.kind === 'refused' ? undefined : current));
  }

  async freeze(id: string, clockOffsetSeconds: number | undefined): Promise<SavedRecord | undefined> {
    return this.#database.change('records', id, (current) => current && freezeRecord(current, clockOffsetSeconds));
  }

  async freezeCorrection(id: string, original: SavedRecord): Promise<SavedCorrection | undefined> {
    return this.#database.change('corrections', id, (current) => current && freezeCorrection(current, original));
  }

  /** Notes what the province said of a batch. A record that the answer does not speak of keeps waiting. */
  async settle(receipts: readonly Receipt[]): Promise<void> {
    await Promise.all(receipts.map(({ id, ...receipt }) => id === undefined ? undefined
      : this.#database.change('records', id, (current) => current && { ...current, state: stateAfter(receipt, current.state) })));
  }

  async settleCorrection(id: string, receipt: Omit<Receipt, 'id'>): Promise<void> {
    await this.#database.change('corrections', id, (current) => current && { ...current, state: stateAfter(receipt, current.state) });
  }

  /** Only what arrived is ever forgotten; what waits or needs a person stays until a person dealt with it. */
  async forgetOld(now: number): Promise<void> {
    const { records, corrections } = await this.all();
    const busy = new Set(corrections.filter((correction) => !hasArrived(correction)).map(({ checkInId }) => checkInId));
    const old = records.filter((record) => hasArrived(record) && record.savedAt < now - KEPT_MS && !busy.has(record.id));
    const gone = new Set(old.map(({ id }) => id));
    const theirs = corrections.filter(({ checkInId }) => gone.has(checkInId));
    await Promise.all([
      ...old.map(({ id }) => this.#database.change('records', id, () => undefined)),
      ...theirs.map(({ id }) => this.#database.change('corrections', id, () => undefined)),
    ]);
  }
}

function stateAfter({ status, code, flagged }: Omit<Receipt, 'id'>, before: SendingState): SendingState {
  switch (status) {
    case 'accepted':
      return { kind: 'received', flagged };
    // With a code, the duplicate is of a record that waits for the commune.
    case 'duplicate':
      return code === '' ? { kind: 'received', flagged } : { kind: 'held', code };
    case 'held':
      return { kind: 'held', code };
    case 'conflict':
    case 'rejected':
      return { kind: 'refused', code };
    case 'unknown':
      return before;
  }
}
