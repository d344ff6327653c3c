import { request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { KINDS, type Kind } from './checkIns';
import { counts, fields, list, moment, number, oneOf, optionalNumber, optionalText, text, type Counts, type Parser } from './parse';

/** A record in force, as the commune's lists show it. */
export interface ListedRecord {
  readonly id: string;
  readonly teamCode: string;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly kind: Kind;
  readonly households: number;
  readonly businesses: number;
  readonly people: number;
  readonly results: Counts;
  readonly memberNumber: number | undefined;
  readonly source: string | undefined;
  /** Open marks to check. */
  readonly flags: readonly string[];
  /** Why it is held, where the server says so. */
  readonly heldBecause: string | undefined;
}

export interface Verdict {
  readonly status: string;
  readonly code: string;
}

const ADDRESS = '/api/v1/check-ins';

export const fetchHeld = (commune: string, after: string | undefined): Promise<Result<Page<ListedRecord>>> =>
  request('GET', `${ADDRESS}${query({ commune, held: true, after, limit: 100 })}`, parsePage(parseRecord));

export const fetchFlagged = (commune: string, after: string | undefined): Promise<Result<Page<ListedRecord>>> =>
  request('GET', `${ADDRESS}${query({ commune, flagged: true, after, limit: 100 })}`, parsePage(parseRecord));

/** Brings a held record into the totals, on its own date or on `date`. */
export const bookRecord = (checkIn: string, id: string, date: string | undefined, reason: string | undefined): Promise<Result<Verdict>> =>
  decide(checkIn, 'book', { id, date, reason });

export const declineRecord = (checkIn: string, id: string, reason: string): Promise<Result<Verdict>> =>
  decide(checkIn, 'decline', { id, reason });

/** Takes the mark away: somebody asked, and the record is right. */
export const confirmRecord = (checkIn: string, id: string, reason: string | undefined): Promise<Result<Verdict>> =>
  decide(checkIn, 'review', { id, reason });

export const voidRecord = (checkIn: string, id: string, reason: string): Promise<Result<Verdict>> =>
  decide(checkIn, 'corrections', { id, reason, replacement: null });

/** Sends a correction as a phone wrote it. */
export const sendCorrection = (checkIn: string, body: string): Promise<Result<Verdict>> =>
  request('POST', `${ADDRESS}/${checkIn}/corrections`, parseVerdict, { body });

const decide = (checkIn: string, what: string, body: object): Promise<Result<Verdict>> =>
  request('POST', `${ADDRESS}/${checkIn}/${what}`, parseVerdict, { body: JSON.stringify(body) });

const parseVerdict: Parser<Verdict> = (value) => {
  const of = fields(value, 'answer');
  return { status: optionalText(of, 'status') ?? '', code: optionalText(of, 'code') ?? '' };
};

export const parseRecord: Parser<ListedRecord> = (value) => {
  const of = fields(value, 'record');
  return {
    id: text(of, 'id'),
    teamCode: text(of, 'teamCode'),
    occurredAt: moment(of, 'occurredAt'),
    recordedAt: moment(of, 'recordedAt'),
    kind: oneOf(KINDS, text(of, 'kind'), 'household'),
    households: number(of, 'households'),
    businesses: optionalNumber(of, 'businesses') ?? 0,
    people: number(of, 'people'),
    results: counts(of, 'results'),
    memberNumber: optionalNumber(of, 'memberNumber'),
    source: optionalText(of, 'source'),
    flags: list(of['flags'] ?? [], String, 'flags'),
    heldBecause: optionalText(of, 'heldBecause') ?? optionalText(of, 'code'),
  };
};
