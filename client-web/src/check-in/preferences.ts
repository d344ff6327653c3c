import { signal } from '@preact/signals';
import { fields, optionalNumber } from '../shared/api/parse';
import { store } from '../shared/storage/store';

const KEY = 'campaignhub.preferences';

/** What a team chooses once and keeps on this phone. */
export interface Preferences {
  /** Whether the position may be taken when a record is saved. */
  readonly location: boolean;
  /** Members on duty together; undefined: not said. */
  readonly staff: number | undefined;
  /** The number in the team's roster of who records with this phone. */
  readonly memberNumber: number | undefined;
  /** Households in the village, from the head's own list. */
  readonly villageHouseholds: number | undefined;
}

export const preferences = signal<Preferences>(read());

export function prefer(change: Partial<Preferences>): void {
  preferences.value = { ...preferences.value, ...change };
  store.write(KEY, JSON.stringify(preferences.value));
}

function read(): Preferences {
  const kept = stored();
  return {
    location: kept['location'] !== false,
    staff: optionalNumber(kept, 'staff'),
    memberNumber: optionalNumber(kept, 'memberNumber'),
    villageHouseholds: optionalNumber(kept, 'villageHouseholds'),
  };
}

function stored(): Readonly<Record<string, unknown>> {
  try {
    return fields(JSON.parse(store.read(KEY) ?? '{}'));
  } catch {
    return {};
  }
}
