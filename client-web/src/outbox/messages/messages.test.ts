import { beforeEach, describe, expect, test } from 'vitest';
import type { MessageReceipt } from '../../shared/api/messages';
import { parseReceipt } from '../../shared/api/messages';
import { MemoryDatabase } from '../memoryDatabase';
import { WAITING } from '../record';
import { notice } from '../testData';
import { Messages } from './messages';

const DAY_MS = 24 * 60 * 60 * 1000;
const REFUSED: MessageReceipt = { status: 'refused', code: 'unknown-kind', flagged: false, answer: {} };
const RECEIVED: MessageReceipt = { status: 'received', code: '', flagged: false, answer: { status: 'accepted' } };

let messages: Messages;

beforeEach(() => { messages = new Messages(new MemoryDatabase()); });

const ids = async () => (await messages.all()).map(({ id }) => id);

test('a message saved a second time under its id stays what it was', async () => {
  await messages.add(notice('m'), 1);
  await messages.add(notice('m', { content: { id: 'm', text: 'khác' } }), 2);
  expect(await messages.all()).toEqual([{ ...notice('m'), savedAt: 1, state: WAITING }]);
});

test('what has no time of its own takes no clock with it', async () => {
  await messages.add(notice('m', { content: { id: 'm' } }), 1);
  expect((await messages.freeze('m', -7200))?.body).toBe('{"id":"m"}');
});

test('a message can be taken back until it is frozen', async () => {
  await messages.add(notice('a'), 1);
  await messages.add(notice('b'), 2);
  await messages.freeze('b', 0);
  expect([await messages.takeBack('a'), await messages.takeBack('b'), await ids()]).toEqual([true, false, ['b']]);
});

describe('a refused message', () => {
  beforeEach(async () => {
    await messages.add(notice('m'), 1);
    await messages.freeze('m', -30);
    await messages.settle('m', REFUSED);
  });

  test('goes again as it was', async () => {
    const body = (await messages.all())[0]?.body;
    await messages.sendAgain('m');
    expect((await messages.all())[0]).toMatchObject({ body, state: WAITING });
  });

  test('is dismissed by a person', async () => {
    await messages.dismiss('m');
    expect(await ids()).toEqual([]);
  });
});

test('what has arrived is neither refused, sent again nor dismissed', async () => {
  await messages.add(notice('m'), 1);
  await messages.settle('m', RECEIVED);
  await messages.settle('m', REFUSED);
  await messages.sendAgain('m');
  await messages.dismiss('m');
  expect(await messages.all()).toMatchObject([{ state: { kind: 'received' }, answer: { status: 'accepted' } }]);
});

test('a phone that holds a thousand unsent messages takes no more, and says so', async () => {
  for (let each = 0; each < 1_000; each++) await messages.add(notice(`m${each}`), each);
  expect(await messages.add(notice('one more'), 1_001)).toBeUndefined();
  expect(await ids()).not.toContain('one more');
  await messages.settle('m0', RECEIVED);
  expect(await messages.add(notice('one more'), 1_002)).toBeDefined();
});

test('what arrived is forgotten after a fortnight; what waits or needs a person never is', async () => {
  for (const id of ['received', 'refused', 'waits']) await messages.add(notice(id), 0);
  await messages.settle('received', RECEIVED);
  await messages.settle('refused', REFUSED);
  await messages.forgetOld(14 * DAY_MS);
  expect((await ids()).length).toBe(3);
  await messages.forgetOld(16 * DAY_MS);
  expect((await ids()).sort()).toEqual(['refused', 'waits']);
});

test.each([
  [{ status: 'accepted' }, 'received'],
  [{ status: 'duplicate' }, 'received'],
  [{ status: 'conflict', code: 'body-differs' }, 'refused'],
  [{ status: 'rejected', code: 'invalid-item' }, 'refused'],
  [{ status: 'held' }, 'held'],
  [{ status: 'a word of a newer server' }, 'unknown'],
  [{}, 'unknown'],
] as const)('the answer %j means %s', (answer, status) => {
  expect(parseReceipt(answer).status).toBe(status);
});

test.each([undefined, 'Xin chào', []])('%j is no answer of the server', (answer) => {
  expect(() => parseReceipt(answer)).toThrow();
});
