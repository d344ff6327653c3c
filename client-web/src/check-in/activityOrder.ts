import type { Kind } from '../shared/api/checkIns';
import type { Activity } from '../shared/api/program';
import type { SavedRecord } from '../outbox/record';

/** How far back a team's own habits count. */
const RECENT_RECORDS = 20;

/**
 * What this team needs first: the focus of the day, then what it recorded lately, newest first; then, in a shop, what counts
 * shops, elsewhere what counts people; within that the order of the program.
 */
export function inOrder(
  activities: readonly Activity[],
  kind: Kind | undefined,
  focus: readonly string[],
  records: readonly SavedRecord[],
): readonly Activity[] {
  const unit = kind === 'business' ? 'business' : 'person';
  const recent = recentlyUsed(records, kind);
  const rank = ({ code, unit: counted }: Activity): number => {
    const inFocus = focus.indexOf(code);
    if (inFocus >= 0) return inFocus - focus.length - recent.length;
    const used = recent.indexOf(code);
    if (used >= 0) return used - recent.length;
    return counted === unit ? 0 : 1;
  };
  return [...activities].sort((left, right) => rank(left) - rank(right));
}

/** Codes by last use; those of one record keep the order they have there. */
function recentlyUsed(records: readonly SavedRecord[], kind: Kind | undefined): readonly string[] {
  const recent = records.filter(({ checkIn }) => checkIn.kind === kind).slice(-RECENT_RECORDS).reverse();
  return [...new Set(recent.flatMap(({ checkIn }) => Object.keys(checkIn.results)))];
}
