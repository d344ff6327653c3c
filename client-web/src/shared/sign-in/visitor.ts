import { effect, signal, untracked } from '@preact/signals';
import type { Result } from '../api/http';
import { persistently } from '../api/persistently';
import { currentSession, endSession, type Session, type User } from '../api/sessions';

/** Who sits before a staff page, as far as the page knows yet. */
export type Visitor =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'new-password'; readonly user: User; readonly first: boolean }
  | { readonly kind: 'signed-in'; readonly user: User };

export const visitor = signal<Visitor>({ kind: 'unknown' });

/** Asks who is signed in until the server answers. */
export async function openSession(): Promise<void> {
  const answer = await persistently(currentSession);
  if (answer.ok) welcome(answer.value);
  else leave();
}

export function welcome({ user, mustChangePassword }: Session): void {
  visitor.value = mustChangePassword ? { kind: 'new-password', user, first: true } : { kind: 'signed-in', user };
}

/** The session has ended, or there is none. */
export function leave(): void {
  visitor.value = { kind: 'signed-out' };
}

/** Ends the session; false when the server did not hear of it, for then the next person at this computer would still be in. */
export async function signOut(): Promise<boolean> {
  const answer = await endSession();
  const ended = answer.ok || (answer.failure.kind === 'problem' && answer.failure.status < 500);
  if (ended) leave();
  return ended;
}

/** Shows the form that changes the password of whoever is signed in. */
export function askForNewPassword(): void {
  if (visitor.value.kind === 'signed-in') visitor.value = { kind: 'new-password', user: visitor.value.user, first: false };
}

/** Goes back to the page without a new password; a first password has to be changed. */
export function keepPassword(): void {
  if (visitor.value.kind === 'new-password' && !visitor.value.first) visitor.value = { kind: 'signed-in', user: visitor.value.user };
}

/** Passes on the answer to a request of staff, and notices when the session has ended or wants a new password first. */
export async function asStaff<T>(pending: Promise<Result<T>>): Promise<Result<T>> {
  const answer = await pending;
  if (answer.ok || answer.failure.kind !== 'problem') return answer;
  if (answer.failure.status === 401) leave();
  if (answer.failure.code === 'password-change-required') void openSession();
  return answer;
}

/** Runs `start` whenever somebody has signed in, and what it returned when they leave. Returns how to end all of it. */
export function whileSignedIn(start: (user: User) => () => void): () => void {
  let stop: (() => void) | undefined;
  let present: string | undefined;
  const change = (user: User | undefined): void => {
    stop?.();
    stop = user && start(user);
    present = user?.userName;
  };
  const dispose = effect(() => {
    const user = atWork(visitor.value);
    if (user?.userName !== present) untracked(() => change(user));
  });
  return () => { dispose(); change(undefined); };
}

/** Who uses the page; whoever only changes their password goes on afterwards where they were. */
function atWork(here: Visitor): User | undefined {
  return here.kind === 'signed-in' || (here.kind === 'new-password' && !here.first) ? here.user : undefined;
}
