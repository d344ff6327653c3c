import { dateInVietnam } from '../shared/format/times';
import { store } from '../shared/storage/store';
import { inForce, isWithinCorrection } from '../outbox/inForce';
import type { OutboxContents } from '../outbox/outbox';

const KEY = 'campaignhub.households';

/** Running number in the village head's list → date of the last visit this phone knows of. */
export type Visits = Readonly<Record<string, string>>;

/** The visits the team's records tell of, as they stand after corrections: what was voided is no visit. */
export function visitsIn({ records, corrections }: OutboxContents, teamCode: string | undefined): Visits {
  const visits: Record<string, string> = {};
  for (const record of records) {
    const checkIn = record.state.kind === 'refused' || record.checkIn.teamCode !== teamCode ? null : inForce(record, corrections);
    if (checkIn?.householdNumber !== undefined) note(visits, checkIn.householdNumber, dateInVietnam(new Date(checkIn.occurredAt)));
  }
  return visits;
}

/** Visits whose records the phone may have forgotten. */
export const oldVisits = (): Visits => kept;

/** Remembers the visits of records that can no longer change, before the records are forgotten. */
export function keepOldVisits({ records, corrections }: OutboxContents, teamCode: string | undefined, now: number): void {
  keep(together(kept, visitsIn({ records: records.filter((record) => !isWithinCorrection(record, now)), corrections }, teamCode)));
}

export const forgetVisits = (): void => keep({});

/** Of two visits to a house the later one counts. */
export function together(left: Visits, right: Visits): Visits {
  const both: Record<string, string> = { ...left };
  for (const [house, date] of Object.entries(right)) note(both, Number(house), date);
  return both;
}

function note(visits: Record<string, string>, house: number, date: string): void {
  if (date > (visits[house] ?? '')) visits[house] = date;
}

let kept: Visits = read();

function keep(next: Visits): void {
  kept = next;
  store.write(KEY, JSON.stringify(next));
}

function read(): Visits {
  try {
    const stored: unknown = JSON.parse(store.read(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Visits) : {};
  } catch {
    return {};
  }
}
