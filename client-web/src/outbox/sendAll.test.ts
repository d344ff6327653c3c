import { beforeEach, describe, expect, test } from 'vitest';
import type { Receipt } from '../shared/api/checkIns';
import type { Failure, Result } from '../shared/api/http';
import type { Measurement } from './clock';
import type { MessageReceipt } from '../shared/api/messages';
import { MemoryDatabase } from './memoryDatabase';
import { Messages } from './messages/messages';
import { Outbox } from './outbox';
import { WAITING } from './record';
import { sendAll } from './sendAll';
import { idOf, notice, receipt, TEAM, visit } from './testData';

type Answer = (ids: readonly string[]) => Result<readonly Receipt[]>;

const problem = (status: number, code: string, retryAfterMs?: number): Failure => ({ kind: 'problem', status, code, retryAfterMs });
const fails = (failure: Failure): Answer => () => ({ ok: false, failure });
const accepts: Answer = (ids) => ({ ok: true, value: ids.map((id) => receipt(id)) });
const heard = (status: MessageReceipt['status'], code = ''): MessageReceipt => ({ status, code, flagged: false, answer: { status, code } });
const NETWORK_GONE: Failure = { kind: 'unreachable' };

let outbox: Outbox;
let messages: Messages;
let sent: (readonly string[])[];
let bodies: string[];
let corrected: string[];
let told: string[];
let answers: Answer[];
let correctionAnswers: Result<Receipt>[];
let messageAnswers: Result<MessageReceipt>[];
let measurement: Measurement;
let activated: boolean;

beforeEach(() => {
  const database = new MemoryDatabase();
  [outbox, messages] = [new Outbox(database), new Messages(database)];
  [sent, bodies, corrected, told, answers, correctionAnswers, messageAnswers] = [[], [], [], [], [], [], []];
  measurement = { kind: 'measured', offsetSeconds: -7200 };
  activated = true;
});

const run = () => sendAll({
  outbox,
  messages,
  device: async () => (activated ? { token: 'token', team: { code: TEAM, name: '', communeCode: '24805' } } : undefined),
  measureClock: async () => measurement,
  send: async (_, batch) => {
    bodies.push(...batch);
    sent.push(batch.map(idOf));
    return (answers.shift() ?? accepts)(batch.map(idOf));
  },
  sendCorrection: async (_, __, body) => {
    corrected.push(body);
    return correctionAnswers.shift() ?? { ok: true, value: receipt('') };
  },
  sendMessage: async (_, path, body) => {
    told.push(`${path} ${body}`);
    return messageAnswers.shift() ?? { ok: true, value: heard('received') };
  },
  now: () => 1_000_000,
  sending: () => undefined,
  changed: () => undefined,
});

const save = async (count: number): Promise<void> => {
  for (let index = 0; index < count; index++) await outbox.add(visit(`r${index}`), index);
};
const states = async () => Object.fromEntries((await outbox.all()).records.map(({ id, state }) => [id, state.kind]));
const waiting = async () => (await outbox.all()).records.filter(({ state }) => state.kind === 'waiting').length;

describe('records', () => {
  test('go out oldest first, in batches that grow while the line carries them', async () => {
    await save(100);
    expect(await run()).toEqual({ kind: 'done' });
    expect(sent.map((ids) => ids.length)).toEqual([25, 50, 25]);
    expect(sent[0]?.[0]).toBe('r0');
    expect(await waiting()).toBe(0);
  });

  test('carry the offset of the clock as it was at their first attempt', async () => {
    await save(1);
    answers = [fails(NETWORK_GONE)];
    await run();
    measurement = { kind: 'measured', offsetSeconds: 0 };
    await run();
    expect(bodies[1]).toBe(bodies[0]);
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ clockOffsetSeconds: -7200 });
  });

  test('are not frozen before the clock was measured', async () => {
    await save(1);
    measurement = { kind: 'unreachable' };
    expect(await run()).toMatchObject({ kind: 'later', why: 'no-network' });
    expect(sent).toEqual([]);
    expect((await outbox.all()).records[0]?.body).toBeUndefined();
  });

  test('that are being located wait; a clock set back holds none for longer than a minute', async () => {
    await outbox.add(visit('locating'), 1, 1_005_000);
    await outbox.add(visit('clock set back'), 2, 9_000_000);
    await run();
    expect(sent).toEqual([['clock set back']]);
  });

  test('of another team stay, and hold up nothing', async () => {
    await outbox.add(visit('other', { teamCode: '24805-004' }), 0);
    await save(1);
    expect(await run()).toEqual({ kind: 'done' });
    expect(sent).toEqual([['r0']]);
  });

  test('stay when nobody is activated', async () => {
    await save(1);
    activated = false;
    await run();
    expect(sent).toEqual([]);
  });

  test('never exceed one request of a megabyte', async () => {
    for (let index = 0; index < 25; index++) await outbox.add(visit(`r${index}`, { note: 'ơ'.repeat(50_000) }), index);
    await run();
    expect(sent.map((ids) => ids.length)).toEqual([9, 9, 7]);
  });
});

describe('when it cannot be done now', () => {
  test.each<[string, Failure, object]>([
    ['no network', NETWORK_GONE, { kind: 'later', why: 'no-network', atLeastMs: 0 }],
    ['a busy server', problem(503, 'unavailable', 30_000), { kind: 'later', why: 'server-busy', atLeastMs: 30_000 }],
    ['too many requests', problem(429, 'too-many-requests', 5_000), { kind: 'later', why: 'server-busy', atLeastMs: 5_000 }],
    ['a page of a café', { kind: 'unreadable' }, { kind: 'later', why: 'server-busy', atLeastMs: 0 }],
    ['a proxy that refuses', problem(400, ''), { kind: 'later', why: 'server-busy', atLeastMs: 0 }],
    ['a proxy that wants its own sign-in', problem(401, ''), { kind: 'later', why: 'server-busy', atLeastMs: 0 }],
    ['a phone that is not known any more', problem(401, 'unauthorized'), { kind: 'locked-out' }],
  ])('%s keeps everything', async (_, failure, outcome) => {
    await save(3);
    answers = [fails(failure)];
    expect(await run()).toEqual(outcome);
    expect(await waiting()).toBe(3);
  });

  test('an answer that leaves a record out keeps it, without asking in a tight loop', async () => {
    await save(2);
    answers = [() => ({ ok: true, value: [receipt('r0')] })];
    expect(await run()).toMatchObject({ kind: 'later' });
    expect(sent).toHaveLength(1);
    expect(await states()).toEqual({ r0: 'received', r1: 'waiting' });
  });
});

test.each([[400, 'invalid-request'], [413, 'too-large']])('a record that makes %i of every request is found, and the others pass', async (status, code) => {
  await save(10);
  const picky: Answer = (ids) => (ids.includes('r7') ? { ok: false, failure: problem(status, code) } : accepts(ids));
  answers = Array.from({ length: 20 }, () => picky);
  expect(await run()).toEqual({ kind: 'done' });
  expect(await states()).toMatchObject({ r0: 'received', r6: 'received', r7: 'refused', r9: 'received' });
});

describe('corrections', () => {
  const correct = (id: string, checkInId: string, savedAt: number) =>
    outbox.takeCorrection({ id, checkInId, savedAt, reason: 'x', replacement: visit(checkInId, { people: 5, occurredAt: 'later' }), state: WAITING });
  const correctionStates = async () => Object.fromEntries((await outbox.all()).corrections.map(({ id, state }) => [id, state.kind]));

  test('wait behind their original, keep its time and clock, and go in the order they were made', async () => {
    await save(1);
    await correct('second', 'r0', 20);
    await correct('first', 'r0', 10);
    answers = [fails(NETWORK_GONE)];
    await run();
    expect(corrected).toEqual([]);

    await run();
    expect(corrected.map((body) => (JSON.parse(body) as { id: string }).id)).toEqual(['first', 'second']);
    const { occurredAt } = visit('r0');
    expect(JSON.parse(corrected[0] ?? '')).toMatchObject({ replacement: { people: 5, occurredAt, clockOffsetSeconds: -7200 } });
    expect(await correctionStates()).toEqual({ first: 'received', second: 'received' });
  });

  test('of an original the province does not know yet are asked again later, and hold up no other', async () => {
    await save(2);
    await correct('early', 'r0', 10);
    await correct('fine', 'r1', 20);
    correctionAnswers = [{ ok: true, value: receipt('early', 'rejected', 'unknown-check-in') }];
    expect(await run()).toMatchObject({ kind: 'later' });
    expect(await correctionStates()).toEqual({ early: 'waiting', fine: 'received' });

    expect(await run()).toEqual({ kind: 'done' });
    expect(corrected[2]).toBe(corrected[0]);
    expect(await correctionStates()).toEqual({ early: 'received', fine: 'received' });
  });

  test('of another team stay, and hold up nothing', async () => {
    await outbox.add(visit('other', { teamCode: '24805-004' }), 0);
    await outbox.settle([receipt('other')]);
    await correct('c', 'other', 10);
    expect(await run()).toEqual({ kind: 'done' });
    expect(corrected).toEqual([]);
  });

  test('of an original that was refused are not sent', async () => {
    await save(1);
    await correct('c', 'r0', 10);
    answers = [(ids) => ({ ok: true, value: ids.map((id) => receipt(id, 'rejected', 'invalid-item')) })];
    await run();
    expect(corrected).toEqual([]);
  });
});

describe('messages', () => {
  const messageStates = async () => Object.fromEntries((await messages.all()).map(({ id, state }) => [id, state.kind]));

  test('go after records and corrections, oldest first', async () => {
    await save(1);
    await messages.add(notice('second'), 20);
    await messages.add(notice('first'), 10);
    answers = [fails(NETWORK_GONE)];
    await run();
    expect(told).toEqual([]);

    expect(await run()).toEqual({ kind: 'done' });
    expect(told.map((each) => JSON.parse(each.slice(each.indexOf('{'))).id)).toEqual(['first', 'second']);
    expect(await messageStates()).toEqual({ first: 'received', second: 'received' });
  });

  test('are the same bytes at every attempt, with the clock as it was at the first', async () => {
    await messages.add(notice('m'), 1);
    messageAnswers = [{ ok: false, failure: NETWORK_GONE }];
    expect(await run()).toMatchObject({ kind: 'later', why: 'no-network' });
    measurement = { kind: 'measured', offsetSeconds: 0 };
    await run();
    expect(told[1]).toBe(told[0]);
    expect(told[0]).toBe(`/api/v1/difficulties ${JSON.stringify({ ...notice('m').content, clockOffsetSeconds: -7200 })}`);
  });

  test('are not frozen before the clock was measured', async () => {
    await messages.add(notice('m'), 1);
    measurement = { kind: 'unreachable' };
    expect(await run()).toMatchObject({ kind: 'later', why: 'no-network' });
    expect((await messages.all())[0]?.body).toBeUndefined();
  });

  test('that are refused hold up no other', async () => {
    for (const [at, id] of ['by status', 'by answer', 'fine'].entries()) await messages.add(notice(id), at);
    messageAnswers = [{ ok: false, failure: problem(404, 'not-found') }, { ok: true, value: heard('refused', 'unknown-kind') }];
    expect(await run()).toEqual({ kind: 'done' });
    expect((await messages.all()).map(({ state }) => state)).toEqual([
      { kind: 'refused', code: 'not-found' }, { kind: 'refused', code: 'unknown-kind' }, { kind: 'received', flagged: false },
    ]);
  });

  test.each([
    ['a busy server', problem(503, 'overloaded', 7_000), { kind: 'later', why: 'server-busy', atLeastMs: 7_000 }],
    ['the page of a café in between', problem(403, ''), { kind: 'later', why: 'server-busy' }],
    ['a phone that was revoked', problem(401, 'unauthorized'), { kind: 'locked-out' }],
  ] as const)('wait behind %s', async (_, failure, outcome) => {
    await messages.add(notice('m'), 1);
    messageAnswers = [{ ok: false, failure }];
    expect(await run()).toMatchObject(outcome);
    expect(await messageStates()).toEqual({ m: 'waiting' });
  });

  test('are asked again when the answer is not understood, once a run', async () => {
    await messages.add(notice('m'), 1);
    messageAnswers = [{ ok: true, value: heard('unknown') }];
    expect(await run()).toMatchObject({ kind: 'later' });
    expect([told.length, await messageStates()]).toEqual([1, { m: 'waiting' }]);
  });

  test('of another team stay', async () => {
    await messages.add(notice('m', { teamCode: '24805-004' }), 1);
    expect(await run()).toEqual({ kind: 'done' });
    expect(told).toEqual([]);
  });

  test('go although a correction has to wait for its original', async () => {
    await save(1);
    await outbox.takeCorrection({ id: 'c', checkInId: 'r0', savedAt: 2, reason: 'x', replacement: null, state: WAITING });
    await messages.add(notice('m'), 3);
    correctionAnswers = [{ ok: true, value: receipt('c', 'rejected', 'unknown-check-in') }];
    expect(await run()).toMatchObject({ kind: 'later' });
    expect(await messageStates()).toEqual({ m: 'received' });
  });
});
