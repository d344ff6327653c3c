import type { Measure } from '../map/measures';

/** The figures that can be followed through a day, by the server's names; besides them, every activity. */
export const MEASURES = ['people', 'checkIns', 'households', 'businesses', 'teamsReporting', 'flagged', 'trustedPeople'] as const;

const ACTIVITY = 'activity/';

/** What the map of the running day is coloured by, by the server's name; undefined for what has no course through a day. */
export function measureOfMap(measure: Measure): string | undefined {
  if (measure === 'check') return 'flagged';
  if (measure === 'target' || measure === 'last') return undefined;
  return measure === 'people' ? measure : measure.slice(ACTIVITY.length);
}

/** The same for the map of the running day; undefined for what it cannot be coloured by. */
export function measureForMap(measure: string): Measure | undefined {
  if (measure === 'people') return measure;
  if (measure === 'flagged') return 'check';
  return MEASURES.some((of) => of === measure) ? undefined : `${ACTIVITY}${measure}`;
}
