import { signal } from '@preact/signals';
import { fetchBoundaries, type Shape } from '../../shared/api/boundaries';
import { persistently } from '../../shared/api/persistently';
import type { Measure } from './measures';

export type MapKind = 'schematic' | 'geographic';

/** What somebody last chose to see; kept while the page is open, whatever section they look at meanwhile. */
export const measure = signal<Measure>('people');
export const kind = signal<MapKind>('schematic');
export const asTable = signal(false);

/** The boundaries an administrator imported; absent until they are here, or when there are none. */
export const boundaries = signal<readonly Shape[] | undefined>(undefined);

let asked = false;

/** Fetches the boundaries once, for whoever shows a map. */
export async function loadBoundaries(): Promise<void> {
  if (asked) return;
  asked = true;
  const answer = await persistently(fetchBoundaries);
  if (answer.ok && answer.value.length > 0) boundaries.value = answer.value;
  else asked = false;
}
