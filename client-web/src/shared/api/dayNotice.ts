import { fields, moment, number, text } from './parse';

/** What moves on a campaign day beside the records: teams that said they began or are done, points, confirmations, urgent faults. */
export interface DayNotice {
  readonly date: string;
  readonly at: Date;
  /** Urgent faults that nobody has resolved. */
  readonly urgentOpen: number;
  readonly started: number;
  readonly finished: number;
  /** Turns of members: each team's number on duty that day, added up. */
  readonly members: number;
  readonly pointsOpen: number;
  readonly points: number;
  readonly confirmed: number;
  readonly postponed: number;
}

export function parseDayNotice(value: unknown): DayNotice {
  const of = fields(value, 'notice');
  return {
    date: text(of, 'date'),
    at: moment(of, 'at'),
    urgentOpen: number(of, 'urgentOpen'),
    started: number(of, 'started'),
    finished: number(of, 'finished'),
    members: number(of, 'members'),
    pointsOpen: number(of, 'pointsOpen'),
    points: number(of, 'points'),
    confirmed: number(of, 'confirmed'),
    postponed: number(of, 'postponed'),
  };
}
