import type { CheckIn, Kind, Outcome } from '../shared/api/checkIns';
import type { Activity } from '../shared/api/program';
import { clampCount } from '../shared/format/numbers';

/** A record being written. It has its id from the start, so that saving twice makes one record. */
export interface Draft {
  readonly id: string;
  readonly kind: Kind | undefined;
  readonly households: number;
  readonly businesses: number;
  readonly people: number;
  readonly results: Readonly<Record<string, number>>;
  /** Activity → helped, not finished. */
  readonly pending: Readonly<Record<string, number>>;
  /** Activity → code of the reason why it was not finished. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly householdNumber: number | undefined;
  readonly outcome: Outcome | undefined;
  readonly channel: string | undefined;
  readonly quantity: number;
  readonly note: string;
}

/** Why a draft cannot be saved yet; also the key of the sentence that says what to do. */
export type Missing = 'missing.kind' | 'missing.households' | 'missing.businesses' | 'missing.people' | 'missing.channel' | 'missing.quantity';

export const MAX_NOTE_LENGTH = 500;

export function newDraft(id: string, kind?: Kind): Draft {
  const empty: Draft = {
    id, kind, households: 0, businesses: 0, people: 0, results: {}, pending: {}, reasons: {},
    householdNumber: undefined, outcome: undefined, channel: undefined, quantity: 0, note: '',
  };
  return kind ? withKind(empty, kind) : empty;
}

/** A visit is to one household, a shop is one business: both start at one. Everything counted so far is kept. */
export function withKind(draft: Draft, kind: Kind): Draft {
  return {
    ...draft,
    kind,
    households: kind === 'household' ? Math.max(1, draft.households) : 0,
    businesses: kind === 'business' ? Math.max(1, draft.businesses) : 0,
    householdNumber: kind === 'household' ? draft.householdNumber : undefined,
    outcome: canFail(kind) ? draft.outcome : undefined,
    ...(kind === 'outreach' ? { people: 0, results: {}, pending: {}, reasons: {} } : { channel: undefined, quantity: 0 }),
  };
}

/** Somebody may be away or decline where the team comes to the door. */
export const canFail = (kind: Kind | undefined): boolean => kind === 'household' || kind === 'business';

/** Nobody was helped: what was counted so far cannot be meant. */
export const helpedNobody = ({ outcome }: Draft): boolean => outcome === 'absent' || outcome === 'refused';

export const withOutcome = (draft: Draft, outcome: Outcome | undefined): Draft => {
  const next = { ...draft, outcome };
  return helpedNobody(next) ? { ...next, people: 0, results: {}, pending: {}, reasons: {} } : next;
};

/** If two people managed it and one did not, at least three were guided: the base follows up, never down. */
export function withResult(draft: Draft, activity: Activity, count: number): Draft {
  return withBase({ ...draft, results: { ...draft.results, [activity.code]: clampCount(count) } }, activity);
}

export function withPending(draft: Draft, activity: Activity, count: number): Draft {
  return withBase({ ...draft, pending: { ...draft.pending, [activity.code]: clampCount(count) } }, activity);
}

export const withReason = (draft: Draft, { code }: Activity, reason: string): Draft =>
  ({ ...draft, reasons: { ...draft.reasons, [code]: reason } });

function withBase(draft: Draft, { code, unit }: Activity): Draft {
  const taught = clampCount((draft.results[code] ?? 0) + (draft.pending[code] ?? 0));
  if (unit === 'person') return { ...draft, people: Math.max(draft.people, taught) };
  return draft.kind === 'business' ? { ...draft, businesses: Math.max(draft.businesses, taught) } : draft;
}

/** The number of one house means nothing for several. */
export const asksHouseholdNumber = ({ kind, households }: Draft): boolean => kind === 'household' && households === 1;

export function whatIsMissing(draft: Draft): Missing | undefined {
  switch (draft.kind) {
    case undefined:
      return 'missing.kind';
    case 'household':
      return draft.households < 1 ? 'missing.households' : undefined;
    case 'business':
      return draft.businesses < 1 ? 'missing.businesses' : undefined;
    case 'outreach':
      if (draft.channel === undefined) return 'missing.channel';
      return draft.quantity < 1 ? 'missing.quantity' : undefined;
    case 'point':
    case 'training':
    case 'remote':
      return draft.people < 1 ? 'missing.people' : undefined;
  }
}

/** What a record says beside what was written into the form. */
export interface Circumstances {
  readonly teamCode: string;
  readonly occurredAt: string;
  readonly staff: number | undefined;
  readonly memberNumber: number | undefined;
  /** The note with what else has no field of its own. */
  readonly note: string;
}

/** The record as it is saved. */
export function toCheckIn(draft: Draft, { teamCode, occurredAt, staff, memberNumber, note }: Circumstances): CheckIn {
  if (draft.kind === undefined) throw new Error('A record needs its kind.');
  const pending = aboveZero(draft.pending);
  return {
    id: draft.id,
    teamCode,
    occurredAt,
    kind: draft.kind,
    households: draft.households,
    people: draft.people,
    ...(draft.businesses > 0 ? { businesses: draft.businesses } : {}),
    results: aboveZero(draft.results),
    ...(Object.keys(pending).length > 0 ? { pending } : {}),
    ...(memberNumber === undefined ? {} : { memberNumber }),
    ...(staff === undefined ? {} : { staff }),
    ...(draft.householdNumber !== undefined && asksHouseholdNumber(draft) ? { householdNumber: draft.householdNumber } : {}),
    ...(draft.outcome === undefined ? {} : { outcome: draft.outcome }),
    ...(draft.channel === undefined ? {} : { outreach: { channel: draft.channel, quantity: draft.quantity } }),
    ...(note === '' ? {} : { note }),
    source: 'phone',
  };
}

/** The form filled in with a record, to write it anew or correct it. */
export const draftOf = (checkIn: CheckIn, id: string): Draft => ({
  ...newDraft(id),
  kind: checkIn.kind,
  households: checkIn.households,
  businesses: checkIn.businesses ?? 0,
  people: checkIn.people,
  results: checkIn.results,
  pending: checkIn.pending ?? {},
  householdNumber: checkIn.householdNumber,
  outcome: checkIn.outcome,
  channel: checkIn.outreach?.channel,
  quantity: checkIn.outreach?.quantity ?? 0,
  note: checkIn.note ?? '',
});

const aboveZero = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
