import { AFTER_THE_DAY, type StoredTotals } from '../../shared/api/replay';
import { figureOf, NO_TOTALS } from '../../shared/api/totals';
import { AFTER_ALL, figuresAt, lastMinutesAt, spanOf } from './playback';
import type { Watched } from './watched';

/** Every place ends at what is stored of it, and nothing is stored that the replay does not have. */
export function agrees(watched: Watched, stored: StoredTotals): boolean {
  const { replay } = watched;
  if (watched.kind === 'last') {
    const ended = lastMinutesAt(replay, AFTER_ALL);
    return everyCode(ended, stored).every((code) => ended.get(code) === minuteOf(stored.get(code)?.lastAt, replay.date));
  }
  const ended = figuresAt(replay, AFTER_ALL, spanOf(replay));
  const measures = watched.kind === 'target'
    ? [...watched.given].map(([code, { measure }]) => [code, measure] as const)
    : everyCode(ended, stored).map((code) => [code, replay.measure] as const);
  return measures.every(([code, measure]) => (ended.get(code) ?? 0) === figureOf(stored.get(code) ?? NO_TOTALS, measure));
}

const everyCode = (ended: ReadonlyMap<string, number>, stored: StoredTotals): readonly string[] => [...new Set([...ended.keys(), ...stored.keys()])];

/** As the server counts the minutes of receipt: what came before the day is in its first, what came later after its last. */
const minuteOf = (at: Date | undefined, date: string): number | undefined =>
  at && Math.min(AFTER_THE_DAY, Math.max(0, Math.floor((at.getTime() - momentOf(date, 0).getTime()) / 60_000)));

/** When so many minutes of the day have passed. */
export const momentOf = (date: string, minutes: number): Date => new Date(Date.parse(`${date}T00:00:00+07:00`) + minutes * 60_000);
