import { parseAnnouncement, type Announcement } from './announcements';
import { nothing, request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { fields, list, type Fields, type Parser } from './parse';

/** An announcement with whom it goes to. */
export interface SentAnnouncement extends Announcement {
  /** Undefined: the whole province. */
  readonly communeCodes: readonly string[] | undefined;
  /** Undefined: all teams of these communes. */
  readonly teamCodes: readonly string[] | undefined;
}

export interface NewAnnouncement {
  readonly text: string;
  /** ISO 8601 with offset. */
  readonly validUntil: string;
  readonly communeCodes?: readonly string[] | undefined;
  readonly teamCodes?: readonly string[] | undefined;
}

const ADDRESS = '/api/v1/announcements';

/** Those in force, newest first. */
export const fetchSentAnnouncements = (commune: string | undefined, after?: string): Promise<Result<Page<SentAnnouncement>>> =>
  request('GET', `${ADDRESS}${query({ commune, after, limit: 50 })}`, parsePage(parseSent));

export const announce = (announcement: NewAnnouncement): Promise<Result<SentAnnouncement>> =>
  request('POST', ADDRESS, parseSent, { body: JSON.stringify(announcement) });

export const endAnnouncement = (id: number): Promise<Result<undefined>> => request('DELETE', `${ADDRESS}/${id}`, nothing);

export const parseSent: Parser<SentAnnouncement> = (value) => {
  const of = fields(value, 'announcement');
  return { ...parseAnnouncement(value), communeCodes: codes(of, 'communeCodes'), teamCodes: codes(of, 'teamCodes') };
};

const codes = (of: Fields, key: string): readonly string[] | undefined => (of[key] == null ? undefined : list(of[key], String, key));
