import { request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { KINDS, parseReceipts, type Kind, type Receipt } from './checkIns';
import { counts, fields, list, moment, number, oneOf, optionalMoment, optionalNumber, optionalText, text, type Counts, type Parser } from './parse';

/** A record in force, as the commune's lists show it. */
export interface ListedRecord {
  readonly id: string;
  readonly teamCode: string;
  /** When the work was: the phone's clock, put right by its measured offset. */
  readonly occurredAt: Date;
  /** When it arrived first. */
  readonly receivedAt: Date;
  readonly kind: Kind;
  readonly households: number;
  readonly businesses: number;
  readonly people: number;
  readonly results: Counts;
  readonly memberNumber: number | undefined;
  readonly source: string | undefined;
  /** Open marks to check. */
  readonly flags: readonly string[];
  /** What was noted; for the commune's own officer. */
  readonly note: string | undefined;
  /** Who handed it in; for the commune's own officer. */
  readonly handedInBy: string | undefined;
}

/** What became of a decision or a correction; `rejected` says why in its code. */
export interface Verdict {
  readonly status: string;
  readonly code: string;
}

const ADDRESS = '/api/v1/check-ins';
/** A full batch over a slow line of a commune office. */
const HAND_IN_TIMEOUT_MS = 60_000;

export const fetchHeld = (commune: string, after: string | undefined): Promise<Result<Page<ListedRecord>>> =>
  request('GET', `${ADDRESS}${query({ commune, held: true, after, limit: 100 })}`, parsePage(parseRecord));

export const fetchFlagged = (commune: string, after: string | undefined): Promise<Result<Page<ListedRecord>>> =>
  request('GET', `${ADDRESS}${query({ commune, flagged: true, after, limit: 100 })}`, parsePage(parseRecord));

/** Records of a team on a date, the newest part by part. */
export const fetchOfTeam = (date: string, team: string, after: string | undefined): Promise<Result<Page<ListedRecord>>> =>
  request('GET', `${ADDRESS}${query({ date, team, after, limit: 100 })}`, parsePage(parseRecord));

/** Records of a commune on a date that somebody should look at. */
export const fetchToCheckOn = (date: string, commune: string, after: string | undefined): Promise<Result<Page<ListedRecord>>> =>
  request('GET', `${ADDRESS}${query({ date, commune, flagged: true, after, limit: 100 })}`, parsePage(parseRecord));

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

/** Hands in bodies frozen earlier, each the JSON text of one record, for teams of the officer's commune. */
export const handIn = (bodies: readonly string[]): Promise<Result<readonly Receipt[]>> =>
  request('POST', ADDRESS, parseReceipts, { body: `[${bodies.join(',')}]`, timeoutMs: HAND_IN_TIMEOUT_MS });

/** Hands in a correction as a phone wrote it. */
export const handInCorrection = (checkIn: string, body: string): Promise<Result<Verdict>> =>
  request('POST', `${ADDRESS}/${encodeURIComponent(checkIn)}/corrections`, parseVerdict, { body, timeoutMs: HAND_IN_TIMEOUT_MS });

/** Hands in a difficulty or proposal as a phone wrote it. */
export const handInMessage = (path: string, body: string): Promise<Result<Verdict>> =>
  request('POST', path, parseVerdict, { body, timeoutMs: HAND_IN_TIMEOUT_MS });

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
    occurredAt: new Date(moment(of, 'occurredAt').getTime() + 1000 * (optionalNumber(of, 'clockOffsetSeconds') ?? 0)),
    receivedAt: optionalMoment(of, 'receivedAt') ?? moment(of, 'recordedAt'),
    kind: oneOf(KINDS, text(of, 'kind'), 'household'),
    households: number(of, 'households'),
    businesses: optionalNumber(of, 'businesses') ?? 0,
    people: number(of, 'people'),
    results: counts(of, 'results'),
    memberNumber: optionalNumber(of, 'memberNumber'),
    source: optionalText(of, 'source'),
    flags: list(of['flags'] ?? [], String, 'flags'),
    note: optionalText(of, 'note'),
    handedInBy: of['handedInBy'] == null ? undefined : optionalText(fields(of['handedInBy'], 'handedInBy'), 'name'),
  };
};
