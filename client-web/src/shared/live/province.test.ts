import { describe, expect, test } from 'vitest';
import { isStale } from './connection';
import { applyAll, applyFrame, MAX_FEED, reportingCommunes, startFrom, type ProvinceState } from './province';
import { retryDelayMs } from './retry';
import { feedItem, frameOf, snapshotOf } from './testData';

function applied(state: ProvinceState, frame: ReturnType<typeof frameOf>): ProvinceState {
  const result = applyFrame(state, frame);
  if (result.kind !== 'applied') throw new Error(`The frame was ${result.kind}.`);
  return result.state;
}

describe('a frame', () => {
  const state = startFrom(snapshotOf(10, { '24805': 3, '24808': 0 }));

  test('with the next number replaces what it speaks of and leaves the rest', () => {
    const next = applied(state, frameOf(11, { '24808': 2 }));
    expect(next.communes.get('24808')?.people).toBe(2);
    expect(next.communes.get('24805')).toBe(state.communes.get('24805'));
    expect(next.sequence).toBe(11);
    expect(next.revisions.get('24808')).toBe(1);
    expect(next.revisions.has('24805')).toBe(false);
  });

  test('leaves fields it does not carry as they were', () => {
    const next = applied(state, { ...frameOf(11), communes: [{ code: '24805', changed: { households: 9 } }] });
    expect(next.communes.get('24805')).toMatchObject({ people: 3, households: 9 });
  });

  test.each([10, 9, 1])('numbered %i, at or below the snapshot, is dropped', (sequence) => {
    expect(applyFrame(state, frameOf(sequence, { '24805': 99 }))).toEqual({ kind: 'dropped' });
  });

  test('of another date is dropped', () => {
    expect(applyFrame(state, frameOf(11, {}, '2026-11-23'))).toEqual({ kind: 'dropped' });
  });

  test('that leaves a number out is a gap', () => {
    expect(applyFrame(state, frameOf(12))).toEqual({ kind: 'gap' });
  });

  test('does not change the state it is applied to', () => {
    applied(state, frameOf(11, { '24805': 50 }));
    expect(state.communes.get('24805')?.people).toBe(3);
  });

  test('may carry a new status of the day', () => {
    expect(applied(state, { ...frameOf(11), status: 'closed' }).status).toBe('closed');
  });
});

describe('frames that came before their snapshot', () => {
  const state = startFrom(snapshotOf(10, { '24805': 3 }));

  test('are applied from the first one the snapshot does not contain', () => {
    const result = applyAll(state, [frameOf(9, { '24805': 1 }), frameOf(10, { '24805': 2 }), frameOf(11, { '24805': 4 }), frameOf(12, { '24805': 5 })]);
    expect(result.kind === 'applied' && result.state.communes.get('24805')?.people).toBe(5);
  });

  test('end in a gap when one of them is missing', () => {
    expect(applyAll(state, [frameOf(11), frameOf(13)])).toEqual({ kind: 'gap' });
  });
});

describe('a new snapshot', () => {
  test('of the same date keeps the feed and marks the communes that moved meanwhile', () => {
    const before = applied(startFrom(snapshotOf(10, { '24805': 3, '24808': 1 })), { ...frameOf(11), feed: [feedItem(1)] });
    const after = startFrom(snapshotOf(40, { '24805': 3, '24808': 6 }), before);
    expect(after.feed).toHaveLength(1);
    expect(after.revisions.get('24808')).toBe(1);
    expect(after.revisions.get('24805')).toBeUndefined();
  });

  test('of another date starts with an empty feed and quiet rows', () => {
    const before = applied(startFrom(snapshotOf(10, { '24805': 3 })), { ...frameOf(11, { '24805': 4 }), feed: [feedItem(1)] });
    const after = startFrom(snapshotOf(1, { '24805': 0 }, '2026-11-23'), before);
    expect(after.feed).toEqual([]);
    expect(after.revisions.size).toBe(0);
  });
});

test('the feed shows the newest first and never more than it has room for', () => {
  let state = startFrom(snapshotOf(0, {}));
  for (let sequence = 1; sequence <= 30; sequence++) state = applied(state, { ...frameOf(sequence), feed: [feedItem(sequence)] });
  expect(state.feed).toHaveLength(MAX_FEED);
  expect(state.feed[0]?.people).toBe(30);
  expect(applied(state, { ...frameOf(31), feed: [feedItem(31), feedItem(33), feedItem(32)] }).feed.slice(0, 3).map(({ people }) => people)).toEqual([33, 32, 31]);
});

test('a commune reports when it has at least one record in force', () => {
  expect(reportingCommunes(startFrom(snapshotOf(1, { '24805': 3, '24808': 0, '24811': 1 })))).toBe(2);
});

test('figures are stale after five seconds without a connection, not before', () => {
  const since = new Date(0);
  const away = { kind: 'reconnecting', attempt: 1, since } as const;
  expect(isStale(away, new Date(5_000))).toBe(false);
  expect(isStale(away, new Date(5_001))).toBe(true);
  expect(isStale({ kind: 'live' }, new Date(1e9))).toBe(false);
});

test('the wait before the next attempt grows, stays bounded for ever, and is spread', () => {
  expect([0, 1, 2, 3].map((attempt) => retryDelayMs(attempt, () => 1))).toEqual([500, 1000, 2000, 4000]);
  expect(retryDelayMs(1_000_000, () => 1)).toBe(15_000);
  expect(retryDelayMs(1_000_000, () => 0)).toBe(7_500);
});
