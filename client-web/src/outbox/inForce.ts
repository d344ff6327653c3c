import type { CheckIn } from '../shared/api/checkIns';
import { dateInVietnam } from '../shared/format/times';
import type { SavedCorrection, SavedRecord } from './record';

/** The province takes corrections of this many days back. */
const OPEN_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Oldest first, as they are in the outbox. */
export const correctionsOf = ({ id }: SavedRecord, corrections: readonly SavedCorrection[]): readonly SavedCorrection[] =>
  corrections.filter(({ checkInId }) => checkInId === id);

/** What the record says now: the last correction that was not refused, or the record itself; null when it was voided. */
export function inForce(record: SavedRecord, corrections: readonly SavedCorrection[]): CheckIn | null {
  const last = correctionsOf(record, corrections).filter(({ state }) => state.kind !== 'refused').at(-1);
  return last ? last.replacement : record.checkIn;
}

export function isWithinCorrection({ checkIn }: SavedRecord, now: number): boolean {
  return dateInVietnam(new Date(checkIn.occurredAt)) >= dateInVietnam(new Date(now - OPEN_DAYS * DAY_MS));
}
