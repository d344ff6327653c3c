import type { CheckIn } from '../shared/api/checkIns';

/** What is known of a record or correction on this phone. Only `waiting` is still to be sent. */
export type SendingState =
  | { readonly kind: 'waiting' }
  /** In the province's ledger; `flagged`: the commune will ask about it. */
  | { readonly kind: 'received'; readonly flagged: boolean }
  /** Kept by the province for the commune office to book. */
  | { readonly kind: 'held'; readonly code: string }
  | { readonly kind: 'refused'; readonly code: string };

/** A record of work on this phone. */
export interface SavedRecord {
  readonly id: string;
  /** By this phone's clock, milliseconds. */
  readonly savedAt: number;
  readonly checkIn: CheckIn;
  /** The text that is sent, made at the first attempt and never again: every later attempt sends the same bytes. */
  readonly body?: string;
  /** Until then (phone's clock) the record is not sent, because its position may still come. */
  readonly locateUntil?: number;
  readonly state: SendingState;
}

/** A correction, or with `replacement` null a void, of a record of this phone. */
export interface SavedCorrection {
  readonly id: string;
  readonly checkInId: string;
  readonly savedAt: number;
  readonly reason: string;
  readonly replacement: CheckIn | null;
  readonly body?: string;
  readonly state: SendingState;
}

/** How long something stays on the phone after it arrived: as long as a team may correct its records, and a day. */
export const KEPT_MS = 15 * 24 * 60 * 60 * 1000;

export const WAITING: SendingState = { kind: 'waiting' };

export const isWaiting = ({ state }: { readonly state: SendingState }): boolean => state.kind === 'waiting';

/** The record is in the ledger, counted or held: a correction can follow it. */
export const hasArrived = ({ state }: { readonly state: SendingState }): boolean =>
  state.kind === 'received' || state.kind === 'held';
