import { hasStatus, type Failure } from '../shared/api/http';

/** How one run of sending ended. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly why: 'no-network' | 'server-busy'; readonly atLeastMs: number }
  /** The server does not know this phone any more. */
  | { readonly kind: 'locked-out' };

export const DONE: Outcome = { kind: 'done' };

/**
 * Whether the server itself says that it cannot take what was sent. An answer without the contract's code comes from
 * something on the way, such as the sign-in page of a café's Wi-Fi, and condemns nothing.
 */
export const condemns = (failure: Failure, statuses: ReadonlySet<number>): failure is Extract<Failure, { kind: 'problem' }> =>
  failure.kind === 'problem' && failure.code !== '' && statuses.has(failure.status);

/** What a failure that condemns nothing means for going on. */
export function standing(failure: Failure): Outcome {
  if (hasStatus(failure, 401) && failure.kind === 'problem' && failure.code !== '') return { kind: 'locked-out' };
  return failure.kind === 'unreachable'
    ? { kind: 'later', why: 'no-network', atLeastMs: 0 }
    : { kind: 'later', why: 'server-busy', atLeastMs: failure.kind === 'problem' ? (failure.retryAfterMs ?? 0) : 0 };
}
