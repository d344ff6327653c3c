import { signal } from '@preact/signals';
import type { CheckIn } from '../shared/api/checkIns';
import { correctionsOf, inForce, isWithinCorrection } from '../outbox/inForce';
import { WAITING, type SavedRecord } from '../outbox/record';
import { draftOf, toCheckIn, whatIsMissing, type Draft, type Missing } from './draft';
import { newId } from './newId';
import { noteWithReasons, reasonsFromNote } from './note';
import { edit, lastSavedId, takeBackLast } from './recording';
import { contents, reload, send } from './sending';
import { outbox } from './storage';
import { program } from './team';
import { t } from './texts';

/** A correction being written. */
export interface Fix {
  readonly of: SavedRecord;
  /** What the record said when the correction was begun. */
  readonly before: CheckIn;
  readonly draft: Draft;
  readonly reason: string;
}

/** A correction that was left unfinished, to be taken up again: only while the record still says what it said then. */
export const isUnfinished = (fixing: Fix | undefined, record: SavedRecord): fixing is Fix =>
  fixing?.of.id === record.id
  && JSON.stringify(fixing.before) === JSON.stringify(inForce(record, contents.value.corrections))
  && (fixing.reason !== '' || JSON.stringify(fixing.draft) !== JSON.stringify(formOf(fixing.before, record.id)));

/** The form filled in with a record, every choice where it was made. */
const formOf = (checkIn: CheckIn, id: string): Draft => reasonsFromNote(draftOf(checkIn, id), program.value);

export const fix = signal<Fix | undefined>(undefined);
export const fixMissing = signal<Missing | 'missing.reason' | undefined>(undefined);

/** Refused records are in no total: there is nothing to correct, they are written anew. */
export const mayBeFixed = (record: SavedRecord, now: number): boolean => record.state.kind !== 'refused' && isWithinCorrection(record, now);

export function beginFix(record: SavedRecord): void {
  const current = inForce(record, contents.value.corrections);
  fixMissing.value = undefined;
  fix.value = current ? { of: record, before: current, draft: formOf(current, record.id), reason: '' } : undefined;
}

export async function saveCorrection(): Promise<boolean> {
  const fixing = fix.value;
  if (!fixing) return false;
  fixMissing.value = whatIsMissing(fixing.draft) ?? (fixing.reason.trim() === '' ? 'missing.reason' : undefined);
  if (fixMissing.value !== undefined) return false;

  const { occurredAt, teamCode, location } = fixing.of.checkIn;
  const before = inForce(fixing.of, contents.value.corrections) ?? fixing.of.checkIn;
  const replacement = toCheckIn(fixing.draft, {
    teamCode, occurredAt, staff: before.staff, memberNumber: before.memberNumber, note: noteWithReasons(fixing.draft, program.value),
  });
  await correct(fixing.of, fixing.reason, location ? { ...replacement, location } : replacement);
  fix.value = undefined;
  return true;
}

export const voidRecord = (record: SavedRecord, reason: string): Promise<void> => correct(record, reason, null);

async function correct({ id }: SavedRecord, reason: string, replacement: CheckIn | null): Promise<void> {
  await outbox.takeCorrection({ id: newId(), checkInId: id, savedAt: Date.now(), reason: reason.trim(), replacement, state: WAITING });
  await reload();
  void send();
}

/** Once it was corrected or voided there is more to take back than a touch says: its own page does that. */
export const mayBeUndone = (record: SavedRecord): boolean => correctionsOf(record, contents.value.corrections).length === 0;

/**
 * Takes the record saved last back into the form. While it has not left the phone it is simply gone; otherwise it is
 * voided, so that it counts nowhere.
 */
export async function undo(): Promise<void> {
  const last = contents.value.records.find(({ id }) => id === lastSavedId.value);
  if (!last || !mayBeUndone(last)) return;
  if (!(await takeBackLast())) await voidRecord(last, t('undo.reason'));
  await reload();
  edit(formOf(last.checkIn, newId()));
}

/** Writes a refused record anew, under an id of its own. */
export async function writeAnew(record: SavedRecord): Promise<void> {
  edit(formOf(record.checkIn, newId()));
  await outbox.dismiss(record.id);
  await reload();
}
