import type { Failure } from '../api/http';
import type { SignInKey } from './texts';

/** Why a name and a password, or a new password, were not taken, in words; 429 is told by `SlowDown`. */
export function signInRefusal(failure: Failure): SignInKey {
  return unanswered(failure) ?? 'signIn.wrong';
}

const NEW_PASSWORD: Readonly<Record<string, SignInKey>> = {
  'wrong-password': 'newPassword.wrong',
  'password-too-short': 'newPassword.tooShort',
  'password-too-long': 'newPassword.tooLong',
  'password-common': 'newPassword.common',
  'password-same': 'newPassword.same',
  'password-unchanged': 'newPassword.same',
  'password-personal': 'newPassword.personal',
};

export function newPasswordRefusal(failure: Failure): SignInKey {
  const known = failure.kind === 'problem' ? NEW_PASSWORD[failure.code] : undefined;
  return unanswered(failure) ?? known ?? 'newPassword.refused';
}

/** The failures that say nothing about what was typed. */
function unanswered(failure: Failure): SignInKey | undefined {
  if (failure.kind === 'unreachable') return 'offline';
  return failure.kind === 'unreadable' || failure.status >= 500 ? 'server' : undefined;
}
