const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 15_000;

/**
 * How long to wait before attempt number `attempt` (from 0): doubling up to a quarter of a minute, for ever, each time
 * somewhere in the upper half, so that a thousand pages do not come back in the same instant.
 */
export function retryDelayMs(attempt: number, random: () => number = Math.random, maxDelayMs = MAX_DELAY_MS): number {
  const ceiling = Math.min(maxDelayMs, FIRST_DELAY_MS * 2 ** Math.min(attempt, 16));
  return Math.round(ceiling * (0.5 + random() / 2));
}
