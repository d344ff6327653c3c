import type { SettingOf } from './settings';

/** What came of asking the server for its time. */
export type Measurement =
  | { readonly kind: 'measured'; readonly offsetSeconds: number }
  /** The server answered without its time: records go out without an offset. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable' };

export const CLOCK_OFFSET: SettingOf<number | undefined> = {
  key: 'clockOffsetSeconds',
  parse: (value) => (typeof value === 'number' && Number.isInteger(value) ? value : undefined),
};

const TIMEOUT_MS = 20_000;

/** Long enough for a queue, short enough that a clock put right meanwhile is noticed. */
const VALID_MS = 5 * 60_000;

/** A difference below this is not of the clock but of the measuring. */
const NOTICEABLE_SECONDS = 2;

/**
 * Seconds to add to this phone's clock to get the server's. A `Date` header is cut to the second, so the server's time lies
 * half a second later on average; the answer was made half a round trip before it came.
 */
export function offsetFrom(serverDate: string, sentAt: number, receivedAt: number): number | undefined {
  const serverTime = Date.parse(serverDate);
  if (Number.isNaN(serverTime)) return undefined;
  const offset = Math.round((serverTime + 500 - (sentAt + receivedAt) / 2) / 1000);
  const uncertainty = Math.max(NOTICEABLE_SECONDS, (receivedAt - sentAt) / 2000 + 1);
  return Math.abs(offset) < uncertainty ? 0 : offset;
}

/** Asks the server for its time, when the last answer is old or the phone's clock was set meanwhile. */
export class Clock {
  #last: { readonly measurement: Measurement; readonly at: number; readonly clockBase: number } | undefined;

  async measure(): Promise<Measurement> {
    const clockBase = Date.now() - performance.now();
    const fresh = this.#last && performance.now() - this.#last.at < VALID_MS && Math.abs(clockBase - this.#last.clockBase) < 1_000;
    if (this.#last && fresh) return this.#last.measurement;
    const measurement = await ask();
    this.#last = measurement.kind === 'unreachable' ? undefined : { measurement, at: performance.now(), clockBase };
    return measurement;
  }
}

async function ask(): Promise<Measurement> {
  const cancel = new AbortController();
  const timer = setTimeout(() => cancel.abort(), TIMEOUT_MS);
  const sentAt = Date.now();
  try {
    const response = await fetch('/healthz', { cache: 'no-store', signal: cancel.signal });
    // Whatever stands in the way, such as the sign-in page of a café's Wi-Fi, has a clock of its own.
    if (!response.ok || response.redirected || !response.headers.get('content-type')?.includes('json')) return { kind: 'unreachable' };
    const offsetSeconds = offsetFrom(response.headers.get('date') ?? '', sentAt, Date.now());
    return offsetSeconds === undefined ? { kind: 'unknown' } : { kind: 'measured', offsetSeconds };
  } catch {
    return { kind: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}
