import { fields, number, optionalText, text } from '../shared/api/parse';
import type { Store } from '../shared/storage/store';
import type { Database } from './database';
import { parseCheckIn } from './parseCheckIn';
import type { SavedRecord, SendingState } from './record';

const RECORD = 'campaignhub.record.';

/** The settings an earlier version kept beside the records, by their old and new names. */
const SETTINGS = [['campaignhub.device', 'device'], ['campaignhub.program', 'program'], ['campaignhub.draft', 'draft']] as const;

/**
 * Moves what an earlier version kept in localStorage into the database. Each entry is removed there only after it is
 * here, so a phone that dies in between moves it again, under the same id.
 */
export async function moveFromLocalStorage(from: Store, to: Database): Promise<void> {
  for (const [oldKey, key] of SETTINGS) {
    await move(from, oldKey, async (value) => void (await to.change('settings', key, (current) => current ?? { key, value })));
  }
  for (const key of from.keys(RECORD)) {
    await move(from, key, async (value) => {
      const record = readRecord(value);
      await to.change('records', record.id, (current) => current ?? record);
    });
  }
}

/** What cannot be read stays where it is: it may still be rescued by hand. */
async function move(from: Store, key: string, write: (value: unknown) => Promise<void>): Promise<void> {
  const written = from.read(key);
  if (written === undefined) return;
  try {
    await write(JSON.parse(written));
    from.remove(key);
  } catch {
    // Tried again at the next opening.
  }
}

function readRecord(value: unknown): SavedRecord {
  const of = fields(value, 'record');
  const body = text(of, 'body');
  return { id: text(of, 'id'), savedAt: number(of, 'savedAt'), checkIn: parseCheckIn(JSON.parse(body)), body, state: readState(of['state']) };
}

function readState(value: unknown): SendingState {
  const state = fields(value, 'state');
  const code = optionalText(state, 'code') ?? '';
  switch (state['kind']) {
    case 'received':
      return { kind: 'received', flagged: false };
    case 'held':
      return { kind: 'held', code };
    case 'refused':
      return { kind: 'refused', code };
    default:
      return { kind: 'waiting' };
  }
}
