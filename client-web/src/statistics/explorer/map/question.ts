import type { StatisticsView } from '../../../shared/api/statistics';

/** The question whose answer is one figure for each place, with the same days and filters; undefined where a map has nothing to say. */
export function questionOfMap(view: StatisticsView): StatisticsView | undefined {
  if (view.commune !== '') return undefined;
  const place = (['commune', 'formerProvince'] as const).find((grouping) => view.groupBy.includes(grouping));
  return place && { ...view, groupBy: [place] };
}
