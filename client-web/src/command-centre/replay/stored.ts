import { AFTER_THE_DAY, type StoredTotals } from '../../shared/api/replay';
import type { Totals } from '../../shared/api/totals';
import { AFTER_ALL, figuresAt, lastMinutesAt, spanOf } from './playback';
import type { Watched } from './watched';

/** The measure among stored totals, by the server's name for it. */
export function storedFigure(totals: Totals, measure: string): number {
  switch (measure) {
    case 'people':
    case 'checkIns':
    case 'households':
    case 'businesses':
    case 'teamsReporting':
    case 'flagged':
    case 'held':
      return totals[measure];
    case 'trustedPeople':
      return totals.trusted.people;
    case 'trustedCheckIns':
      return totals.trusted.checkIns;
    case 'trustedHouseholds':
      return totals.trusted.households;
    default:
      return totals.results[measure] ?? 0;
  }
}

/** Every place ends at what is stored of it, and nothing is stored that the replay does not have. */
export function agrees(watched: Watched, stored: StoredTotals): boolean {
  const { replay } = watched;
  switch (watched.kind) {
    case 'figure': {
      const ended = figuresAt(replay, AFTER_ALL, spanOf(replay));
      return [...new Set([...ended.keys(), ...stored.keys()])].every((code) => (ended.get(code) ?? 0) === figureOf(stored, code, replay.measure));
    }
    case 'target': {
      const ended = figuresAt(replay, AFTER_ALL, spanOf(replay));
      return [...watched.given].every(([code, { measure }]) => (ended.get(code) ?? 0) === figureOf(stored, code, measure));
    }
    case 'last': {
      const ended = lastMinutesAt(replay, AFTER_ALL);
      return [...new Set([...ended.keys(), ...stored.keys()])].every((code) => ended.get(code) === minuteOf(stored.get(code)?.lastAt, replay.date));
    }
  }
}

const figureOf = (stored: StoredTotals, code: string, measure: string): number => {
  const totals = stored.get(code);
  return totals ? storedFigure(totals, measure) : 0;
};

/** As the server counts the minutes of receipt: what came before the day is in its first, what came later after its last. */
const minuteOf = (at: Date | undefined, date: string): number | undefined =>
  at && Math.min(AFTER_THE_DAY, Math.max(0, Math.floor((at.getTime() - momentOf(date, 0).getTime()) / 60_000)));

/** When so many minutes of the day have passed. */
export const momentOf = (date: string, minutes: number): Date => new Date(Date.parse(`${date}T00:00:00+07:00`) + minutes * 60_000);
