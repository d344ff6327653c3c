import type { Activity } from '../../shared/api/program';
import type { Counts } from '../../shared/api/parse';

export interface ActivityShare {
  readonly activity: Activity;
  readonly count: number;
  /** Of the largest, 0 to 1: the length of its bar. */
  readonly share: number;
}

/** The activities with the most results, largest first; those without any are left out. */
export function topActivities(activities: readonly Activity[], results: Counts, most: number): readonly ActivityShare[] {
  const counted = activities
    .map((activity) => ({ activity, count: results[activity.code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count)
    .slice(0, most);
  const largest = counted[0]?.count ?? 1;
  return counted.map((each) => ({ ...each, share: each.count / largest }));
}
