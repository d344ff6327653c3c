import type { FieldState } from '../../shared/api/quietLists';

/** States in which somebody may call; weak signal explains itself. */
const TO_ASK: ReadonlySet<FieldState> = new Set<FieldState>(['not-started', 'started', 'quiet']);

export const isToAsk = ({ state }: { readonly state: FieldState }): boolean => TO_ASK.has(state);

/** How many are in each state, those there are none of left out. */
export function countStates(items: readonly { readonly state: FieldState }[]): ReadonlyMap<FieldState, number> {
  const counts = new Map<FieldState, number>();
  for (const { state } of items) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
