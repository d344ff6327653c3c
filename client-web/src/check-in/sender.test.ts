import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Receipt } from '../shared/api/checkIns';
import type { Failure, Result } from '../shared/api/http';
import { createStore } from '../shared/storage/store';
import { FakeStorage } from '../shared/storage/fakeStorage';
import { Records } from './records';
import { Sender } from './sender';

type Answer = (bodies: readonly string[]) => Result<readonly Receipt[]>;

const problem = (status: number, retryAfterMs?: number): Failure => ({ kind: 'problem', status, code: '', retryAfterMs });
const fails = (failure: Failure): Answer => () => ({ ok: false, failure });
const accepts: Answer = (bodies) => ({ ok: true, value: bodies.map((id) => ({ id, status: 'accepted', code: '' })) });

let records: Records;
let sent: (readonly string[])[];
let answers: Answer[];
let token: string | undefined;
let sender: Sender;

beforeEach(() => {
  vi.useFakeTimers();
  records = new Records(createStore(new FakeStorage()));
  sent = [];
  answers = [];
  token = 'token';
  sender = new Sender({
    records,
    token: () => token,
    send: async (_, bodies) => {
      sent.push(bodies);
      return (answers.shift() ?? accepts)(bodies);
    },
    changed: () => undefined,
  });
});

afterEach(() => { vi.useRealTimers(); });

/** Cannot read a request that holds r1. */
const picky: Answer = (bodies) => (bodies.includes('r1') ? { ok: false, failure: problem(400) } : accepts(bodies));

/** In these tests the body of a record is its id. */
const save = (count: number): void => {
  for (let index = 0; index < count; index++) records.add(`r${index}`, `r${index}`, index);
};

describe('sending', () => {
  test('goes on in batches until nothing waits', async () => {
    save(45);
    await sender.wake();
    expect(sent.map((bodies) => bodies.length)).toEqual([20, 20, 5]);
    expect(records.waiting()).toEqual([]);
    expect(sender.phase.value).toEqual({ kind: 'idle' });
  });

  test('repeats the same bodies after the network failed, by itself', async () => {
    save(2);
    answers = [fails({ kind: 'unreachable' })];
    await sender.wake();
    expect(sender.phase.value).toEqual({ kind: 'waiting', why: 'no-network' });
    expect(records.waiting()).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toEqual([['r0', 'r1'], ['r0', 'r1']]);
    expect(records.waiting()).toEqual([]);
  });

  test('never gives up', async () => {
    save(1);
    answers = Array.from({ length: 100 }, () => fails({ kind: 'unreachable' }));
    await sender.wake();
    await vi.advanceTimersByTimeAsync(100 * 60_000);
    expect(records.waiting()).toEqual([]);
    expect(sent).toHaveLength(101);
  });

  test('waits as long as a busy server asks', async () => {
    save(1);
    answers = [fails(problem(503, 30_000))];
    await sender.wake();
    expect(sender.phase.value).toEqual({ kind: 'waiting', why: 'server-busy' });
    await vi.advanceTimersByTimeAsync(29_000);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(2);
  });

  test('keeps everything when the phone is no longer known, and goes on with a new token', async () => {
    save(3);
    answers = [fails(problem(401))];
    await sender.wake();
    expect(sender.phase.value).toEqual({ kind: 'locked-out' });
    expect(records.waiting()).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(sent).toHaveLength(1);

    token = 'another';
    await sender.wake();
    expect(records.waiting()).toEqual([]);
  });

  test('without a token sends nothing', async () => {
    save(1);
    token = undefined;
    await sender.wake();
    expect(sent).toEqual([]);
  });
});

test('a request that cannot be read as a whole does not hold up the good records', async () => {
  save(3);
  answers = [picky, picky, picky, picky];
  await sender.wake();
  expect(records.all().map(({ id, state }) => [id, state.kind])).toEqual([['r2', 'received'], ['r1', 'refused'], ['r0', 'received']]);
});

test('a record saved while others are on their way is sent too', async () => {
  save(1);
  answers = [(bodies) => {
    records.add('late', 'late', 99);
    void sender.wake();
    return accepts(bodies);
  }];
  await sender.wake();
  expect(records.waiting()).toEqual([]);
});

test('an answer that leaves a record out keeps it waiting, without asking in a tight loop', async () => {
  save(2);
  answers = [() => ({ ok: true, value: [{ id: 'r0', status: 'accepted', code: '' }] })];
  await sender.wake();
  expect(sent).toHaveLength(1);
  expect(records.waiting().map(({ id }) => id)).toEqual(['r1']);
});
