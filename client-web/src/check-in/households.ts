import { signal } from '@preact/signals';
import type { CheckIn } from '../shared/api/checkIns';
import { dateInVietnam } from '../shared/format/times';
import { store } from '../shared/storage/store';

const KEY = 'campaignhub.households';

/** Running number in the village head's list → date of the last visit recorded with this phone. */
export type Visits = Readonly<Record<string, string>>;

export const visits = signal<Visits>(read());

export function rememberVisit({ householdNumber }: CheckIn, at: Date): void {
  if (householdNumber !== undefined) keep({ ...visits.value, [householdNumber]: dateInVietnam(at) });
}

export function forgetVisit({ householdNumber }: CheckIn): void {
  if (householdNumber === undefined) return;
  const { [householdNumber]: _, ...others } = visits.value;
  keep(others);
}

export const forgetVisits = (): void => keep({});

/** How many different households of the list were visited. */
export const visitedHouseholds = (): number => Object.keys(visits.value).length;

function keep(next: Visits): void {
  visits.value = next;
  store.write(KEY, JSON.stringify(next));
}

function read(): Visits {
  try {
    const kept: unknown = JSON.parse(store.read(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Visits) : {};
  } catch {
    return {};
  }
}
