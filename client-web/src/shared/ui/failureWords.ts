import type { Failure } from '../api/http';
import { desk, type DeskKey } from '../i18n/desk';

const BY_STATUS: Readonly<Record<number, DeskKey>> = {
  400: 'failure.invalid',
  401: 'failure.signedOut',
  403: 'failure.forbidden',
  404: 'failure.notFound',
  409: 'failure.conflict',
  413: 'failure.tooLarge',
  422: 'failure.invalid',
  429: 'failure.tooMany',
};

/** What went wrong and what to do, in a sentence. `byCode` has the sentences a section knows for its own codes. */
export function failureWords(failure: Failure, byCode: Readonly<Record<string, string>> = {}): string {
  if (failure.kind === 'unreachable') return desk('failure.unreachable');
  if (failure.kind === 'unreadable') return desk('failure.unreadable');
  return byCode[failure.code] ?? desk(BY_STATUS[failure.status] ?? 'failure.server');
}
