import { request, type Result } from './http';
import { fields, list, moment, number, oneOf, text, type Parser } from './parse';

/** A word of the Sở or the commune to the teams. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
  /** Who speaks. */
  readonly unit: 'commune' | 'province';
  readonly createdAt: Date;
  readonly validUntil: Date;
}

/** More than a person reads; older ones are no news. */
const LIMIT = 20;

/** What is in force for the phone's team, newest first. */
export const fetchAnnouncements = (token: string): Promise<Result<readonly Announcement[]>> =>
  request('GET', `/api/v1/announcements?limit=${LIMIT}`, (value) => list(fields(value, 'announcements')['items'], parseAnnouncement, 'items'), { token });

export const parseAnnouncement: Parser<Announcement> = (value) => {
  const of = fields(value, 'announcement');
  return {
    id: number(of, 'id'),
    text: text(of, 'text'),
    unit: oneOf(['commune', 'province'], text(of, 'unit'), 'province'),
    createdAt: moment(of, 'createdAt'),
    validUntil: moment(of, 'validUntil'),
  };
};
