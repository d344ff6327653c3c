/** The service worker's cache of guides' files, apart from the page's own: a new version of the page keeps them. */
export const GUIDE_CACHE = 'campaignhub-guides';

/** What guides may take of a phone's storage. */
export const GUIDE_CACHE_BYTES = 40_000_000;

/** A file that is on the phone. */
export interface OpenedGuide {
  readonly id: number;
  readonly bytes: number;
  /** When somebody looked at it last; milliseconds by this phone's clock. */
  readonly openedAt: number;
}

/** What has to go so that another file fits: what was looked at longest ago goes first. */
export function toMakeRoom(opened: readonly OpenedGuide[], bytes: number, limit = GUIDE_CACHE_BYTES): readonly OpenedGuide[] {
  const oldestFirst = [...opened].sort((left, right) => left.openedAt - right.openedAt);
  let taken = sizeOf(opened) + bytes;
  return oldestFirst.filter((guide) => {
    if (taken <= limit) return false;
    taken -= guide.bytes;
    return true;
  });
}

export const sizeOf = (opened: readonly OpenedGuide[]): number => opened.reduce((sum, { bytes }) => sum + bytes, 0);
