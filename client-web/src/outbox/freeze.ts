import type { CheckIn } from '../shared/api/checkIns';
import type { SavedCorrection, SavedRecord } from './record';

/**
 * Fixes the text of a record together with what was measured of this phone's clock. A record that is frozen stays as it
 * is: the province knows a record by its id and its content, and another offset would be another content.
 */
export function freezeRecord(record: SavedRecord, clockOffsetSeconds: number | undefined): SavedRecord {
  if (record.body !== undefined) return record;
  const checkIn = withOffset(record.checkIn, clockOffsetSeconds);
  return { ...record, checkIn, body: JSON.stringify(checkIn) };
}

/** A replacement keeps the moment and the clock of its original: a correction changes what was done, not when. */
export function freezeCorrection(correction: SavedCorrection, original: SavedRecord): SavedCorrection {
  if (correction.body !== undefined) return correction;
  const { occurredAt, clockOffsetSeconds } = original.checkIn;
  const replacement = correction.replacement && withOffset({ ...correction.replacement, occurredAt }, clockOffsetSeconds);
  const { id, reason } = correction;
  return { ...correction, replacement, body: JSON.stringify({ id, reason, replacement }) };
}

function withOffset(checkIn: CheckIn, clockOffsetSeconds: number | undefined): CheckIn {
  const { clockOffsetSeconds: _, ...rest } = checkIn;
  return clockOffsetSeconds === undefined ? rest : { ...rest, clockOffsetSeconds };
}
