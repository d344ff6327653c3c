import { hasArrived, isWaiting, type SavedCorrection, type SavedRecord } from './record';

/** The contract takes 1 MiB; what stands around the records has room in the rest. */
const MAX_BATCH_BYTES = 1_000_000;

const encoder = new TextEncoder();

export const byAge = (left: { readonly savedAt: number }, right: { readonly savedAt: number }): number => left.savedAt - right.savedAt;

/** What this team's phone can send now, oldest first. Records of another team wait until a person takes them there. */
export const dueRecords = (records: readonly SavedRecord[], teamCode: string, now: number): readonly SavedRecord[] =>
  records.filter((record) => isWaiting(record) && record.checkIn.teamCode === teamCode && !isBeingLocated(record, now)).sort(byAge);

/** A clock set back must not hold a record for hours: no position takes a minute. */
function isBeingLocated({ locateUntil }: SavedRecord, now: number): boolean {
  return locateUntil !== undefined && locateUntil > now && locateUntil - now < 60_000;
}

/** A correction with the record it corrects, which it needs to be complete; one taken over from another phone is. */
export interface DueCorrection {
  readonly correction: SavedCorrection;
  readonly original: SavedRecord | undefined;
}

/** Corrections go after their originals, and those of one record one after another in the order they were made. */
export function dueCorrections(
  records: readonly SavedRecord[],
  corrections: readonly SavedCorrection[],
  teamCode: string,
): readonly DueCorrection[] {
  const originals = new Map(records.map((record) => [record.id, record]));
  const seen = new Set<string>();
  return [...corrections].sort(byAge).flatMap((correction) => {
    const original = originals.get(correction.checkInId);
    const isOwn = (original?.checkIn.teamCode ?? correction.replacement?.teamCode ?? teamCode) === teamCode;
    const mayGo = isOwn && (original ? hasArrived(original) : correction.body !== undefined);
    if (!isWaiting(correction) || !mayGo || seen.has(correction.checkInId)) return [];
    seen.add(correction.checkInId);
    return [{ correction, original }];
  });
}

/** As many bodies from the front as one request may hold; at least one, or it would never be tried. */
export function fitting(bodies: readonly string[]): number {
  let bytes = 0;
  const tooMany = bodies.findIndex((body, index) => {
    bytes += encoder.encode(body).length + 1;
    return index > 0 && bytes > MAX_BATCH_BYTES;
  });
  return tooMany < 0 ? bodies.length : tooMany;
}
