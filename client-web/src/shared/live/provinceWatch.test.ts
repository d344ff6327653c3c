import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProvinceFrame, ProvinceSnapshot } from '../api/totals';
import type { Connection } from './connection';
import type { ProvinceState } from './province';
import { HubRefusal, ProvinceWatch, type ProvinceHub } from './provinceWatch';
import { frameOf, snapshotOf } from './testData';

/** A hub whose every answer the test gives by hand. */
class ScriptedHub implements ProvinceHub {
  readonly calls: string[] = [];
  readonly answers: (ProvinceSnapshot | Error)[] = [];
  openFails: Error | undefined;
  beforeSnapshot: ProvinceFrame[] = [];
  frame: (frame: ProvinceFrame) => void = () => undefined;
  closed: () => void = () => undefined;

  async open(onFrame: (frame: ProvinceFrame) => void, onClosed: () => void): Promise<void> {
    this.calls.push('open');
    if (this.openFails) throw this.openFails;
    this.frame = onFrame;
    this.closed = onClosed;
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

test('a refusal is told with its code and not asked again', async () => {
  await start(new HubRefusal('forbidden'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(connections.at(-1)).toEqual({ kind: 'refused', code: 'forbidden' });
  expect(hub.calls).toEqual(['open', 'watch 2026-11-22', 'close']);
});
