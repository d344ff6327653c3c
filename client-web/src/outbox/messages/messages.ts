import type { MessageReceipt } from '../../shared/api/messages';
import type { Database } from '../database';
import { byAge } from '../queue';
import { hasArrived, isWaiting, KEPT_MS, WAITING, type SendingState } from '../record';
import { freezeMessage, type Message, type SavedMessage } from './message';

/** More than a team writes in a year of work without network. */
const MAX_WAITING = 1_000;

/** The messages of this phone. Each is in storage before anybody is told that it is saved. */
export class Messages {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Saves under the message's own id: a second save changes nothing. Undefined when the phone holds too many that were
   * not sent yet, and nothing was saved.
   */
  async add({ id, kind, teamCode, path, content }: Message, savedAt: number): Promise<SavedMessage | undefined> {
    if ((await this.all()).filter(isWaiting).length >= MAX_WAITING) return undefined;
    const message: SavedMessage = { id, kind, teamCode, path, content, savedAt, state: WAITING };
    return (await this.#database.change('messages', id, (current) => current ?? message)) ?? message;
  }

  /** Takes in a message of another phone of the team; false when it is here already. */
  async take(message: SavedMessage): Promise<boolean> {
    return (await this.#database.change('messages', message.id, (current) => current ?? message)) === message;
  }

  /** Oldest first. */
  async all(): Promise<readonly SavedMessage[]> {
    return [...(await this.#database.readAll('messages'))].sort(byAge);
  }

  async freeze(id: string, clockOffsetSeconds: number | undefined): Promise<SavedMessage | undefined> {
    return this.#database.change('messages', id, (current) => current && freezeMessage(current, clockOffsetSeconds));
  }

  /** Notes what the province said. What has arrived stays so, whatever an answer that was long on its way says. */
  async settle(id: string, receipt: MessageReceipt): Promise<void> {
    await this.#database.change('messages', id, (current) => {
      if (!current || receipt.status === 'unknown' || hasArrived(current)) return current;
      return { ...current, state: stateAfter(receipt), answer: receipt.answer };
    });
  }

  /** Removes a message no attempt was made to send; false when it is too late for that. */
  async takeBack(id: string): Promise<boolean> {
    let taken = false;
    await this.#database.change('messages', id, (current) => {
      taken = current !== undefined && isWaiting(current) && current.body === undefined;
      return taken ? undefined : current;
    });
    return taken;
  }

  /** Sends a refused message once more, the same text under the same id: what stood in its way was put right elsewhere. */
  async sendAgain(id: string): Promise<void> {
    await this.#database.change('messages', id, (current) => (current?.state.kind === 'refused' ? { ...current, state: WAITING } : current));
  }

  /** Removes a message that was refused: its team has dealt with it. */
  async dismiss(id: string): Promise<void> {
    await this.#database.change('messages', id, (current) => (current?.state.kind === 'refused' ? undefined : current));
  }

  /** Only what arrived is ever forgotten. */
  async forgetOld(now: number): Promise<void> {
    const old = (await this.all()).filter((message) => hasArrived(message) && message.savedAt < now - KEPT_MS);
    await Promise.all(old.map(({ id }) => this.#database.change('messages', id, () => undefined)));
  }
}

function stateAfter({ status, code, flagged }: MessageReceipt): SendingState {
  if (status === 'received') return { kind: 'received', flagged };
  return status === 'held' ? { kind: 'held', code } : { kind: 'refused', code };
}
