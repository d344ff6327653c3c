import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Failure, Result } from '../api/http';
import { parseSession, type User } from '../api/sessions';
import { Attempt } from './attempt';
import { newPasswordRefusal, signInRefusal } from './refusals';
import { pagesFor } from './staffPages';
import { asStaff, askForNewPassword, keepPassword, leave, signOut, visitor, welcome, whileSignedIn } from './visitor';
import { waitOf } from './waiting';

const user = (role: string, communeCode?: string): User =>
  ({ userName: role, displayName: role, role, communeCode, department: undefined });
const problem = (status: number, code = '', retryAfterMs?: number): Failure => ({ kind: 'problem', status, code, retryAfterMs });
const refused = (failure: Failure): Promise<Result<never>> => Promise.resolve({ ok: false, failure });
const granted = <T>(value: T): Promise<Result<T>> => Promise.resolve({ ok: true, value });

describe('a session', () => {
  test('is read with whether its password has to be changed', () => {
    const plain = { user: { userName: 'a', displayName: 'A', role: 'viewer', communeCode: '24805' } };
    expect(parseSession(plain)).toEqual({ user: { ...plain.user, department: undefined }, mustChangePassword: false });
    expect(parseSession({ ...plain, mustChangePassword: true }).mustChangePassword).toBe(true);
  });
});

describe('an attempt', () => {
  test('that the server slows down is not made again before the time is over', async () => {
    const attempt = new Attempt();
    const ask = vi.fn(() => refused(problem(429, 'too-many-requests', 5000)));
    await attempt.make(ask, signInRefusal, () => 1000);
    expect(attempt.state.value).toEqual({ kind: 'slowed', until: 6000 });
    await attempt.make(ask, signInRefusal, () => 5999);
    expect(ask).toHaveBeenCalledTimes(1);
    await attempt.make(ask, signInRefusal, () => 6000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('is made once, however often the button is pressed', async () => {
    const attempt = new Attempt();
    const ask = vi.fn(() => granted(1));
    const answers = await Promise.all([attempt.make(ask, signInRefusal), attempt.make(ask, signInRefusal)]);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(answers).toEqual([{ value: 1 }, undefined]);
  });

  test('that is refused says why in words', async () => {
    const attempt = new Attempt();
    await attempt.make(() => refused(problem(401, 'wrong-password')), signInRefusal);
    expect(attempt.state.value).toEqual({ kind: 'refused', why: 'signIn.wrong' });
  });
});

describe('a refused new password', () => {
  test.each([
    [problem(400, 'password-too-short'), 'newPassword.tooShort'],
    [problem(400, 'password-common'), 'newPassword.common'],
    [problem(400, 'wrong-password'), 'newPassword.wrong'],
    [problem(400, 'password-of-a-newer-rule'), 'newPassword.refused'],
    [problem(503), 'server'],
    [{ kind: 'unreachable' } as const, 'offline'],
  ])('%o is %s', (failure, why) => { expect(newPasswordRefusal(failure)).toBe(why); });
});

describe('a time to wait', () => {
  test.each([[59_001, 1, 0], [125_000, 2, 5], [1, 0, 1], [0, 0, 0], [-5, 0, 0]])('%i ms is %i min %i s', (ms, minutes, seconds) => {
    expect(waitOf(ms)).toEqual({ minutes, seconds });
  });
});

describe('the pages of staff', () => {
  test.each([
    [user('communeOfficer', '24805'), ['/dieu-hanh', '/xa', '/thong-ke']],
    [user('viewer'), ['/dieu-hanh', '/thong-ke']],
    [user('viewer', '24805'), ['/dieu-hanh', '/thong-ke']],
    [user('administrator'), ['/dieu-hanh', '/xa', '/thong-ke', '/quan-tri']],
    [user('a role of a newer server'), []],
  ])('for %o are %o', (who, pages) => { expect(pagesFor(who)).toEqual(pages); });
});

describe('the visitor', () => {
  const log: string[] = [];
  let end: () => void;

  beforeEach(() => {
    log.length = 0;
    leave();
    end = whileSignedIn(({ userName }) => { log.push(`start ${userName}`); return () => log.push(`stop ${userName}`); });
  });
  afterEach(() => { end(); vi.unstubAllGlobals(); });

  test('gets the page only with a password of their own', () => {
    welcome({ user: user('viewer'), mustChangePassword: true });
    keepPassword();
    expect(visitor.value.kind).toBe('new-password');
    expect(log).toEqual([]);
    welcome({ user: user('viewer'), mustChangePassword: false });
    expect(log).toEqual(['start viewer']);
  });

  test('keeps the page while changing the password, and loses it on leaving', () => {
    welcome({ user: user('viewer'), mustChangePassword: false });
    askForNewPassword();
    expect(visitor.value.kind).toBe('new-password');
    keepPassword();
    expect(visitor.value.kind).toBe('signed-in');
    expect(log).toEqual(['start viewer']);
    leave();
    expect(log).toEqual(['start viewer', 'stop viewer']);
  });

  test('is signed out by an answer that says the session has ended, and by no other', async () => {
    welcome({ user: user('viewer'), mustChangePassword: false });
    await asStaff(refused(problem(403, 'not-your-role')));
    await asStaff(refused({ kind: 'unreachable' }));
    expect(visitor.value.kind).toBe('signed-in');
    await asStaff(refused(problem(401, 'unauthorised')));
    expect(visitor.value.kind).toBe('signed-out');
  });

  test('stays signed in until the server has heard that they leave', async () => {
    welcome({ user: user('viewer'), mustChangePassword: false });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    expect(await signOut()).toBe(false);
    expect(visitor.value.kind).toBe('signed-in');
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })));
    expect(await signOut()).toBe(true);
    expect(visitor.value.kind).toBe('signed-out');
  });
});
