import { parseShapes, type BoundaryReview, type Shape } from '../../shared/api/boundaries';

/** What may be done with a file. */
export type Verdict =
  /** Every commune has its boundary and nothing is left over. */
  | 'complete'
  /** What is there can be used, but it is not all, or more than that. */
  | 'partial'
  /** Something has to be put right in the file first. */
  | 'unusable';

export function verdictOn({ counts }: BoundaryReview): Verdict {
  if (counts.broken > 0 || counts.duplicates > 0 || counts.usable === 0) return 'unusable';
  return counts.missing === 0 && counts.unmatched === 0 ? 'complete' : 'partial';
}

/** Features that keep the file from being used. */
export const wrongIn = ({ broken, duplicates }: BoundaryReview): ReadonlySet<number> =>
  new Set([...broken.map(({ feature }) => feature), ...duplicates.flatMap(({ features }) => features)]);

/** Features of other places. */
export const foreignIn = ({ unmatched }: BoundaryReview): ReadonlySet<number> => new Set(unmatched.map(({ feature }) => feature));

/** What the chosen file draws; nothing when it cannot be read, which the server's answer says in words. */
export async function shapesIn(file: Blob): Promise<readonly Shape[]> {
  try {
    return parseShapes(JSON.parse((await file.text()).replace(/^\uFEFF/, '')));
  } catch {
    return [];
  }
}
