import type { Difficulty } from '../../shared/api/difficulties';

/** How many steps of each difficulty were looked at. */
export type Seen = Readonly<Record<string, number>>;

export const freshOf = (difficulties: readonly Difficulty[], seen: Seen): ReadonlySet<string> =>
  new Set(difficulties.filter(({ id, steps }) => steps.length > (seen[id] ?? 0)).map(({ id }) => id));
