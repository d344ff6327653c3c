import type { Totals } from '../../shared/api/totals';
import { mondayOf } from '../../shared/format/times';

/** The team's own sums as the province had them at one moment. */
export interface OwnFigures {
  readonly today: Totals;
  readonly week: Totals;
  readonly year: Totals;
  /** The date they are of. */
  readonly date: string;
  readonly fetchedAt: Date;
}

/** The sums that still mean what their names say: yesterday's "today" is not today's. */
export function validFigures(figures: OwnFigures, today: string): Partial<Pick<OwnFigures, 'today' | 'week' | 'year'>> {
  return {
    ...(figures.date === today ? { today: figures.today } : {}),
    ...(mondayOf(figures.date) === mondayOf(today) ? { week: figures.week } : {}),
    ...(figures.date.slice(0, 4) === today.slice(0, 4) ? { year: figures.year } : {}),
  };
}
