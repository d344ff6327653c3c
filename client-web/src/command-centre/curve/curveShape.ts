import type { CurveBucket, DayCurve } from '../../shared/api/curves';

/** People received in one hour of the day. */
export interface HourValue {
  readonly hour: number;
  readonly people: number;
}

/** What the chart spans: hours from `from` up to, not including, `to`, and figures up to `top`. */
export interface CurveFrame {
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

const HOUR = 60;
const QUARTER = 15;
/** Teams go out between these hours; a chart is never narrower, so that it does not jump with the first record. */
const USUAL = { from: 7, to: 17 };

export function hourly(buckets: readonly CurveBucket[]): ReadonlyMap<number, number> {
  const hours = new Map<number, number>();
  for (const { minute, people } of buckets) {
    const hour = Math.floor(minute / HOUR);
    hours.set(hour, (hours.get(hour) ?? 0) + people);
  }
  return hours;
}

/** A curve that was asked for a while ago, brought up to the live figure of its day: what came since stands in the quarter under way. */
export function upToNow(curve: DayCurve, people: number, minute: number): DayCurve {
  const since = people - curve.buckets.reduce((sum, bucket) => sum + bucket.people, 0);
  if (since === 0) return curve;
  return { ...curve, buckets: [...curve.buckets, { minute: minute - (minute % QUARTER), people: since, checkIns: 0, households: 0 }] };
}

/** Room for both days. */
export function curveFrame(days: readonly ReadonlyMap<number, number>[]): CurveFrame {
  const entries = days.flatMap((day) => [...day]).filter(([, people]) => people > 0);
  const hours = entries.map(([hour]) => hour);
  return {
    from: Math.min(USUAL.from, ...hours),
    to: Math.max(USUAL.to, ...hours.map((hour) => hour + 1)),
    top: roundTop(Math.max(0, ...entries.map(([, people]) => people))),
  };
}

const TOPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next round number that nothing rises above, so that the highest column fills two thirds of the chart at least; 10 for an empty one. */
export function roundTop(largest: number): number {
  if (largest <= 10) return 10;
  const power = 10 ** Math.floor(Math.log10(largest));
  return TOPS.map((step) => step * power).find((step) => largest <= step) ?? largest;
}

export const hoursOf = ({ from, to }: CurveFrame): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** The outline of a day over the chart, one step per hour; x in hours from the left, y in percent from the top. */
export function outline(day: ReadonlyMap<number, number>, frame: CurveFrame): string {
  return hoursOf(frame)
    .map((hour, index) => {
      const y = 100 - (100 * (day.get(hour) ?? 0)) / frame.top;
      return `${index === 0 ? `M0 ${y}` : `V${y}`}H${index + 1}`;
    })
    .join('');
}

/** People up to that minute of the day; the quarter that is under way counts in part. */
export function peopleUntil(buckets: readonly CurveBucket[], minute: number, width = QUARTER): number {
  const sum = buckets.reduce((total, bucket) => total + bucket.people * Math.min(1, Math.max(0, (minute - bucket.minute) / width)), 0);
  return Math.round(sum);
}
