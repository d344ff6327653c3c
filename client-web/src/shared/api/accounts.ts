import { nothing, request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { fields, moment, number, optionalText, text, type Fields, type Parser } from './parse';

/** A staff account as administrators see it. */
export interface Account {
  readonly id: number;
  readonly userName: string;
  readonly displayName: string;
  readonly role: string;
  readonly communeCode: string | undefined;
  readonly department: string | undefined;
  /** The password that was handed out has not been changed yet. */
  readonly mustChangePassword: boolean;
  readonly createdAt: Date;
  readonly lastSignInAt: Date | undefined;
  readonly disabledAt: Date | undefined;
}

/** What an administrator decides about an account; the user name only once, when it is created. */
export interface AccountDraft {
  readonly userName: string;
  readonly displayName: string;
  readonly role: string;
  readonly communeCode: string | undefined;
  readonly department: string | undefined;
}

/** A new one-time password: the server tells it this once. */
export interface AccountWithPassword {
  readonly account: Account;
  readonly password: string;
}

export interface AccountSession {
  readonly id: number;
  readonly openedAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  /** Browser and system. */
  readonly client: string | undefined;
  readonly current: boolean;
}

const ACCOUNTS = '/api/v1/accounts';
const HIGHEST_LIMIT = 500;

export const fetchAccounts = (after?: string): Promise<Result<Page<Account>>> =>
  request('GET', ACCOUNTS + query({ after, limit: HIGHEST_LIMIT }), parsePage(parseAccount));

export const createAccount = (draft: AccountDraft): Promise<Result<AccountWithPassword>> =>
  request('POST', ACCOUNTS, parseAccountWithPassword, { body: JSON.stringify(draft) });

export const changeAccount = (id: number, draft: AccountDraft): Promise<Result<Account>> => {
  const { displayName, role, communeCode, department } = draft;
  return request('PUT', `${ACCOUNTS}/${id}`, parseAccount, { body: JSON.stringify({ displayName, role, communeCode, department }) });
};

export const disableAccount = (id: number): Promise<Result<Account>> => request('POST', `${ACCOUNTS}/${id}/disable`, parseAccount);

export const enableAccount = (id: number): Promise<Result<Account>> => request('POST', `${ACCOUNTS}/${id}/enable`, parseAccount);

export const resetPassword = (id: number): Promise<Result<AccountWithPassword>> =>
  request('POST', `${ACCOUNTS}/${id}/reset-password`, parseAccountWithPassword);

export const fetchAccountSessions = (id: number): Promise<Result<Page<AccountSession>>> =>
  request('GET', `${ACCOUNTS}/${id}/sessions${query({ limit: HIGHEST_LIMIT })}`, parsePage(parseAccountSession));

export const revokeSession = (id: number): Promise<Result<undefined>> => request('DELETE', `/api/v1/sessions/${id}`, nothing);

export const revokeAllSessions = (accountId: number): Promise<Result<undefined>> =>
  request('DELETE', `${ACCOUNTS}/${accountId}/sessions`, nothing);

export function parseAccount(value: unknown): Account {
  const of = fields(value, 'account');
  return {
    id: number(of, 'id'),
    userName: text(of, 'userName'),
    displayName: text(of, 'displayName'),
    role: text(of, 'role'),
    communeCode: optionalText(of, 'communeCode'),
    department: optionalText(of, 'department'),
    mustChangePassword: of['mustChangePassword'] === true,
    createdAt: moment(of, 'createdAt'),
    lastSignInAt: optionalMoment(of, 'lastSignInAt'),
    disabledAt: optionalMoment(of, 'disabledAt'),
  };
}

const parseAccountWithPassword: Parser<AccountWithPassword> = (value) => {
  const of = fields(value, 'account with password');
  return { account: parseAccount(of['account']), password: text(of, 'password') };
};

const parseAccountSession: Parser<AccountSession> = (value) => {
  const of = fields(value, 'session');
  return {
    id: number(of, 'id'),
    openedAt: moment(of, 'openedAt'),
    lastUsedAt: moment(of, 'lastUsedAt'),
    expiresAt: moment(of, 'expiresAt'),
    client: optionalText(of, 'client'),
    current: of['current'] === true,
  };
};

const optionalMoment = (of: Fields, key: string): Date | undefined => (of[key] == null ? undefined : moment(of, key));
