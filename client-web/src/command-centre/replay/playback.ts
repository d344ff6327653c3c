import { AFTER_THE_DAY, type Replay } from '../../shared/api/replay';

/** How many minutes of the day pass in a minute of watching. */
export const SPEEDS = [1, 10, 60, 300, 600] as const;
export type Speed = (typeof SPEEDS)[number];

/** What a scrubber goes over, in minutes of the day; at `to` the day is over, at `to + 1` also what came later is in. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Something came after the day. */
  readonly late: boolean;
}

const HOUR = 60;
/** The hours of a day in which nothing came. */
const USUAL = { from: 7 * HOUR, to: 17 * HOUR };

export function spanOf({ steps }: Replay): Span {
  const minutes = steps.map(({ minute }) => minute).filter((minute) => minute < AFTER_THE_DAY);
  const late = minutes.length < steps.length;
  const [first, last] = [minutes[0], minutes.at(-1)];
  if (first === undefined || last === undefined) return { ...USUAL, late };
  return { from: Math.floor(first / HOUR) * HOUR, to: Math.min(AFTER_THE_DAY, (Math.floor(last / HOUR) + 1) * HOUR), late };
}

/** A position past everything. */
export const AFTER_ALL = AFTER_THE_DAY + 1;

/** The last position of the scrubber: there the replay is what is stored. */
export const endOf = ({ to, late }: Span): number => (late ? to + 1 : to);

/** The figure of each place when so many minutes of the day have passed; past the span's `to`, with what came after the day. */
export function figuresAt({ places, steps }: Replay, position: number, { to }: Span): ReadonlyMap<string, number> {
  const sums = new Array<number>(places.length).fill(0);
  for (const { minute, place, amount } of steps) {
    if (minute < AFTER_THE_DAY ? minute < position : position > to) sums[place] = (sums[place] ?? 0) + amount;
  }
  return new Map(places.map((code, place) => [code, sums[place] ?? 0]));
}

/** The minute in which each place's last entry came, when so many minutes of the day have passed; places without one are left out. */
export const lastMinutesAt = ({ places, steps }: Replay, position: number): ReadonlyMap<string, number> =>
  new Map(steps.filter(({ minute }) => minute < position).map(({ minute, place }) => [places[place] ?? '', minute]));

export const sumOf = (figures: ReadonlyMap<string, number>): number => [...figures.values()].reduce((sum, each) => sum + each, 0);

/** How many minutes of the day pass in so many milliseconds of watching. */
export const minutesPassed = (milliseconds: number, speed: Speed): number => (milliseconds / 60_000) * speed;

/** Where the watching goes on to: never past the end, and what came after the day is a step of its own. */
export function advance(position: number, minutes: number, span: Span): number {
  if (position >= span.to) return endOf(span);
  return Math.min(span.to, position + minutes);
}
