import type { FeedItem } from '../shared/api/totals';

const keys = new WeakMap<FeedItem, number>();
let lastKey = 0;

/** Two records may be equal in everything the feed tells, so each item is known by being itself. */
export function keyOf(item: FeedItem): number {
  const key = keys.get(item) ?? ++lastKey;
  keys.set(item, key);
  return key;
}
