import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MemoryDatabase } from './memoryDatabase';
import { Messages } from './messages/messages';
import { Outbox } from './outbox';
import { Sender, type SendPhase } from './sender';
import { idOf, receipt, TEAM, visit } from './testData';

let outbox: Outbox;
let attempts: number;
let failures: number;
let token: string;
let phase: SendPhase;
let sender: Sender;

beforeEach(() => {
  vi.useFakeTimers();
  const database = new MemoryDatabase();
  outbox = new Outbox(database);
  [attempts, failures, token, phase] = [0, 0, 'token', { kind: 'idle' }];
  sender = new Sender({
    outbox,
    messages: new Messages(database),
    device: async () => ({ token, team: { code: TEAM, name: '', communeCode: '24805' } }),
    measureClock: async () => ({ kind: 'unknown' }),
    send: async (presented, bodies) => {
      attempts++;
      if (presented === 'revoked') return { ok: false, failure: { kind: 'problem', status: 401, code: 'unauthorized', retryAfterMs: undefined } };
      if (failures-- > 0) return { ok: false, failure: { kind: 'unreachable' } };
      return { ok: true, value: bodies.map((body) => receipt(idOf(body))) };
    },
    sendCorrection: async () => ({ ok: true, value: receipt('') }),
    sendMessage: async () => ({ ok: true, value: { status: 'received', code: '', flagged: false, answer: {} } }),
    now: () => 0,
    phase: (next) => { phase = next; },
    changed: () => undefined,
  });
});

afterEach(() => { vi.useRealTimers(); });

const waiting = async () => (await outbox.all()).records.filter(({ state }) => state.kind === 'waiting').length;

test('never gives up', async () => {
  await outbox.add(visit('a'), 1);
  failures = 100;
  await sender.wake();
  expect(phase).toEqual({ kind: 'waiting', why: 'no-network' });
  await vi.advanceTimersByTimeAsync(100 * 60_000);
  expect(attempts).toBe(101);
  expect(await waiting()).toBe(0);
  expect(phase).toEqual({ kind: 'idle' });
});

test('goes on after storage failed in the middle', async () => {
  await outbox.add(visit('a'), 1);
  const settle = vi.spyOn(outbox, 'settle').mockRejectedValueOnce(new Error('disk'));
  await sender.wake();
  expect(phase).toEqual({ kind: 'waiting', why: 'server-busy' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(settle).toHaveBeenCalledTimes(2);
  expect(await waiting()).toBe(0);
});

test('keeps still when the phone is no longer known, and goes on with a new token', async () => {
  await outbox.add(visit('a'), 1);
  token = 'revoked';
  await sender.wake();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect([attempts, phase]).toEqual([1, { kind: 'locked-out' }]);

  token = 'another';
  await sender.wake();
  expect(await waiting()).toBe(0);
});

test('sends too what is saved while others are on their way', async () => {
  await outbox.add(visit('a'), 1);
  const first = sender.wake();
  await outbox.add(visit('b'), 2);
  void sender.wake();
  await first;
  expect(await waiting()).toBe(0);
});
