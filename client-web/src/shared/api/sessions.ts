import { nothing, request, type Result } from './http';
import { fields, text } from './parse';

/** The person who signed in. The session itself is a cookie that scripts cannot read. */
export interface User {
  readonly displayName: string;
  readonly role: string;
}

export const signIn = (userName: string, password: string): Promise<Result<User>> =>
  request('POST', '/api/v1/sessions?useCookies=true', parseSession, { body: JSON.stringify({ userName, password }) });

export const currentUser = (): Promise<Result<User>> => request('GET', '/api/v1/sessions/current', parseSession);

export const signOut = (): Promise<Result<undefined>> => request('DELETE', '/api/v1/sessions/current', nothing);

export function parseSession(value: unknown): User {
  const user = fields(fields(value, 'session')['user'], 'user');
  return { displayName: text(user, 'displayName'), role: text(user, 'role') };
}
