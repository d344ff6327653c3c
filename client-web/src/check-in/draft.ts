import type { CheckIn, Kind } from '../shared/api/checkIns';
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
  readonly channel: string | undefined;
  readonly quantity: number;
  readonly note: string;
}

/** Why a draft cannot be saved yet; also the key of the sentence that says what to do. */
export type Missing = 'missing.kind' | 'missing.households' | 'missing.businesses' | 'missing.people' | 'missing.channel' | 'missing.quantity';

export const MAX_NOTE_LENGTH = 500;

export function newDraft(id: string, kind?: Kind): Draft {
  const empty = { id, kind, households: 0, businesses: 0, people: 0, results: {}, channel: undefined, quantity: 0, note: '' };
  return kind ? withKind(empty, kind) : empty;
}

/** A visit is to one household, a shop is one business: both start at one. Everything counted so far is kept. */
export function withKind(draft: Draft, kind: Kind): Draft {
  return {
    ...draft,
    kind,
    households: kind === 'household' ? Math.max(1, draft.households) : 0,
    businesses: kind === 'business' ? Math.max(1, draft.businesses) : 0,
    ...(kind === 'outreach' ? { people: 0, results: {} } : { channel: undefined, quantity: 0 }),
  };
}

/** If two people managed it, at least two were guided: the base follows a result up, never down. */
export function withResult(draft: Draft, activity: Activity, count: number): Draft {
  const value = clampCount(count);
  const results = { ...draft.results, [activity.code]: value };
  return activity.unit === 'business'
    ? { ...draft, results, businesses: draft.kind === 'business' ? Math.max(draft.businesses, value) : draft.businesses }
    : { ...draft, results, people: Math.max(draft.people, value) };
}

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

/** The record as it will be sent, for ever the same. */
export function toCheckIn(draft: Draft, teamCode: string, occurredAt: string): CheckIn {
  if (draft.kind === undefined) throw new Error('A record needs its kind.');
  const note = draft.note.trim();
  return {
    id: draft.id,
    teamCode,
    occurredAt,
    kind: draft.kind,
    households: draft.households,
    people: draft.people,
    ...(draft.businesses > 0 ? { businesses: draft.businesses } : {}),
    results: Object.fromEntries(Object.entries(draft.results).filter(([, count]) => count > 0)),
    ...(draft.channel === undefined ? {} : { outreach: { channel: draft.channel, quantity: draft.quantity } }),
    ...(note === '' ? {} : { note }),
    source: 'phone',
  };
}
