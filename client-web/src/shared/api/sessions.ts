import { nothing, request, type Result } from './http';
import { fields, optionalText, text } from './parse';

/** The person who signed in. The session itself is a cookie that scripts cannot read. */
export interface User {
  readonly userName: string;
  readonly displayName: string;
  readonly role: string;
  /** The commune the person works for; absent for those of the whole province. */
  readonly communeCode: string | undefined;
  readonly department: string | undefined;
}

export interface Session {
  readonly user: User;
  /** The password was handed out by somebody else: nothing but changing it is answered. */
  readonly mustChangePassword: boolean;
}

export const signIn = (userName: string, password: string): Promise<Result<Session>> =>
  request('POST', '/api/v1/sessions?useCookies=true', parseSession, { body: JSON.stringify({ userName, password }) });

export const currentSession = (): Promise<Result<Session>> => request('GET', '/api/v1/sessions/current', parseSession);

export const endSession = (): Promise<Result<undefined>> => request('DELETE', '/api/v1/sessions/current', nothing);

export const changePassword = (currentPassword: string, newPassword: string): Promise<Result<undefined>> =>
  request('POST', '/api/v1/sessions/current/password', nothing, { body: JSON.stringify({ currentPassword, newPassword }) });

export function parseSession(value: unknown): Session {
  const session = fields(value, 'session');
  const user = fields(session['user'], 'user');
  return {
    user: {
      userName: text(user, 'userName'),
      displayName: text(user, 'displayName'),
      role: text(user, 'role'),
      communeCode: optionalText(user, 'communeCode'),
      department: optionalText(user, 'department'),
    },
    mustChangePassword: session['mustChangePassword'] === true,
  };
}
