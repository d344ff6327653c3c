/** How long a ring takes to run out. */
export const RING_MS = 1_400;

/** Rings at one time. Each is a layer that is put together with the others at every frame: with one for every commune a wall without a graphics card draws a third of the frames. */
const MOST_RINGS = 16;

/**
 * Which of the communes whose count went up get a ring now. One whose ring is still running gets no second; where more went up than there
 * are rings, those first that have waited longest, so that in the busiest hour each has its turn.
 */
export function nextRings(risen: readonly string[], began: ReadonlyMap<string, number>, now: number): readonly string[] {
  // One that had none yet comes before all that had: its ring ran out when the page opened.
  const waitedSince = (code: string): number => began.get(code) ?? -RING_MS;
  const runs = (at: number): boolean => now - at < RING_MS;
  const free = MOST_RINGS - [...began.values()].filter(runs).length;
  return risen
    .filter((code) => !runs(waitedSince(code)))
    .sort((one, other) => waitedSince(one) - waitedSince(other))
    .slice(0, Math.max(0, free));
}
