import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProvinceFrame, ProvinceSnapshot } from '../api/totals';
import type { Connection } from './connection';
import type { ProvinceState } from './province';
import { HubRefusal, ProvinceWatch, type HubEvents, type ProvinceHub } from './provinceWatch';
import { frameOf, noticeOf, snapshotOf } from './testData';

/** A hub whose every answer the test gives by hand. */
class ScriptedHub implements ProvinceHub {
  readonly calls: string[] = [];
  readonly answers: (ProvinceSnapshot | Error)[] = [];
  openFails: Error | undefined;
  beforeSnapshot: ProvinceFrame[] = [];
  frame: HubEvents['frame'] = () => undefined;
  beat: HubEvents['beat'] = () => undefined;
  notice: HubEvents['notice'] = () => undefined;
  closed: HubEvents['closed'] = () => undefined;

  async open(events: HubEvents): Promise<void> {
    this.calls.push('open');
    if (this.openFails) throw this.openFails;
    Object.assign(this, events);
  }

  async watch(date: string): Promise<ProvinceSnapshot> {
    this.calls.push(`watch ${date}`);
    for (const frame of this.beforeSnapshot.splice(0)) this.frame(frame);
    const answer = this.answers.shift() ?? new Error('no answer');
    if (answer instanceof Error) throw answer;
    return answer;
  }

  async unwatch(): Promise<void> {
    this.calls.push('unwatch');
  }

  async close(): Promise<void> {
    this.calls.push('close');
  }
}

let hub: ScriptedHub;
let states: ProvinceState[];
let connections: Connection[];
let watch: ProvinceWatch;

const settle = () => vi.advanceTimersByTimeAsync(0);
const people = () => states.at(-1)?.communes.get('24805')?.people;
const connection = () => connections.at(-1)?.kind;

beforeEach(() => {
  vi.useFakeTimers();
  hub = new ScriptedHub();
  states = [];
  connections = [];
  watch = new ProvinceWatch(hub, '2026-11-22', { connection: (next) => connections.push(next), state: (next) => states.push(next) });
});

afterEach(() => { vi.useRealTimers(); });

async function start(...answers: (ProvinceSnapshot | Error)[]): Promise<void> {
  hub.answers.push(...answers);
  watch.start();
  await settle();
}

describe('watching the province', () => {
  test('shows the snapshot and then each frame', async () => {
    await start(snapshotOf(10, { '24805': 3 }));
    expect(connections.map(({ kind }) => kind)).toEqual(['connecting', 'live']);
    hub.frame(frameOf(11, { '24805': 4 }));
    expect(people()).toBe(4);
  });

  test('applies frames that overtook the snapshot, and drops those it contains', async () => {
    hub.beforeSnapshot = [frameOf(10, { '24805': 2 }), frameOf(11, { '24805': 5 })];
    await start(snapshotOf(10, { '24805': 3 }));
    expect(people()).toBe(5);
    expect(hub.calls).toEqual(['open', 'watch 2026-11-22']);
  });

  test('takes a new snapshot when a frame is missing', async () => {
    await start(snapshotOf(10, { '24805': 3 }), snapshotOf(13, { '24805': 8 }));
    hub.frame(frameOf(13, { '24805': 7 }));
    await settle();
    expect(people()).toBe(8);
    expect(hub.calls).toEqual(['open', 'watch 2026-11-22', 'watch 2026-11-22']);
    expect(connection()).toBe('live');
  });

  test('turns to the new date on the same connection', async () => {
    await start(snapshotOf(10, { '24805': 3 }), snapshotOf(2, { '24805': 0 }, '2026-11-23'));
    await watch.turnTo('2026-11-23');
    expect(hub.calls).toEqual(['open', 'watch 2026-11-22', 'unwatch', 'watch 2026-11-23']);
    hub.frame(frameOf(11, { '24805': 99 }));
    expect(people()).toBe(0);
    hub.frame(frameOf(3, { '24805': 1 }, '2026-11-23'));
    expect(people()).toBe(1);
  });
});

describe('losing the connection', () => {
  test('keeps the figures, says so, and watches again', async () => {
    await start(snapshotOf(10, { '24805': 3 }), snapshotOf(20, { '24805': 9 }));
    hub.closed();
    expect(connection()).toBe('reconnecting');
    expect(people()).toBe(3);
    await vi.advanceTimersByTimeAsync(500);
    expect(connection()).toBe('live');
    expect(people()).toBe(9);
  });

  test('never gives up, however long the server is away', async () => {
    hub.openFails = new Error('refused');
    await start();
    await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
    expect(hub.calls.filter((call) => call === 'open').length).toBeGreaterThan(200);

    hub.openFails = undefined;
    hub.answers.push(snapshotOf(10, { '24805': 3 }));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(connection()).toBe('live');
  });

  test('is told from its first moment, not from the last attempt', async () => {
    await start(snapshotOf(10, {}));
    hub.openFails = new Error('refused');
    hub.closed();
    const began = connections.at(-1);
    await vi.advanceTimersByTimeAsync(30_000);
    const later = connections.at(-1);
    expect(later?.kind === 'reconnecting' && began?.kind === 'reconnecting' && later.since).toEqual(began?.kind === 'reconnecting' && began.since);
  });

  test('connects at once when somebody says the network is back', async () => {
    hub.openFails = new Error('refused');
    await start();
    await vi.advanceTimersByTimeAsync(60_000);
    const attempts = hub.calls.length;
    hub.openFails = undefined;
    hub.answers.push(snapshotOf(10, {}));
    watch.hurry();
    await settle();
    expect(hub.calls.length).toBe(attempts + 2);
    expect(connection()).toBe('live');
  });

  test('ends with the page', async () => {
    await start(snapshotOf(10, {}));
    await watch.end();
    hub.closed();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hub.calls).toEqual(['open', 'watch 2026-11-22', 'close']);
  });
});

describe('a line that stays open', () => {
  const beat = (sequence: number) => hub.beat({ date: '2026-11-22', sequence });

  test('is not believed after five seconds without a word, and again with the next one', async () => {
    await start(snapshotOf(10, { '24805': 3 }));
    const since = new Date();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(connections.at(-1)).toEqual({ kind: 'live' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(connections.at(-1)).toEqual({ kind: 'live', silentSince: since });
    hub.frame(frameOf(11, { '24805': 4 }));
    expect(connections.at(-1)).toEqual({ kind: 'live' });
  });

  test('is believed for as long as the server says that nothing changed', async () => {
    await start(snapshotOf(10, {}));
    for (let second = 0; second < 60; second += 2) {
      beat(10);
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(connections.map(({ kind }) => kind)).toEqual(['connecting', 'live']);
    expect(hub.calls).toEqual(['open', 'watch 2026-11-22']);
  });

  test('that lost the last frame takes a new snapshot with the second beat, not because a frame is just behind its beat', async () => {
    await start(snapshotOf(10, { '24805': 3 }), snapshotOf(12, { '24805': 8 }));
    beat(11);
    hub.frame(frameOf(11, { '24805': 4 }));
    beat(11);
    await settle();
    expect(hub.calls).toEqual(['open', 'watch 2026-11-22']);
    beat(12);
    beat(12);
    await settle();
    expect(people()).toBe(8);
  });

  test('brings notices of its date, the newest last', async () => {
    await start(snapshotOf(10, {}));
    hub.notice(noticeOf({ urgentOpen: 2 }));
    expect(states.at(-1)?.notice?.urgentOpen).toBe(2);
    hub.notice(noticeOf({ urgentOpen: 9, at: new Date(0) }));
    hub.notice(noticeOf({ urgentOpen: 9, date: '2026-11-23' }));
    expect(states.at(-1)?.notice?.urgentOpen).toBe(2);
    hub.frame(frameOf(11, {}));
    expect(states.at(-1)?.notice?.urgentOpen).toBe(2);
  });
});

test('a refusal is told with its code and not asked again', async () => {
  await start(new HubRefusal('forbidden'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(connections.at(-1)).toEqual({ kind: 'refused', code: 'forbidden' });
  expect(hub.calls).toEqual(['open', 'watch 2026-11-22', 'close']);
});
