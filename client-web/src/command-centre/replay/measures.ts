import type { Measure } from '../map/measures';

/** The figures that can be followed through a day, by the server's names; besides them, every activity. */
const MEASURES = ['people', 'checkIns', 'households', 'businesses', 'teamsReporting', 'flagged', 'trustedPeople'] as const;

/** What else the map can be coloured by, followed through the day from several figures or from the entries themselves. */
const OF_MAP = ['target', 'last'] as const;

const ACTIVITY = 'activity/';

/** What can be chosen besides activities: teams of one commune have no targets for the day of their own. */
export const choicesFor = (commune: string | undefined) =>
  commune === undefined ? [...MEASURES, ...OF_MAP] as const : [...MEASURES, 'last'] as const;

/** What the map of the running day is coloured by, by the name it has here. */
export function measureOfMap(measure: Measure): string {
  if (measure === 'check') return 'flagged';
  return measure.startsWith(ACTIVITY) ? measure.slice(ACTIVITY.length) : measure;
}

/** The same for the map of the running day; undefined for what it cannot be coloured by. */
export function measureForMap(measure: string): Measure | undefined {
  if (measure === 'people') return measure;
  if (measure === 'flagged') return 'check';
  const same = OF_MAP.find((of) => of === measure);
  if (same) return same;
  return MEASURES.some((of) => of === measure) ? undefined : `${ACTIVITY}${measure}`;
}
