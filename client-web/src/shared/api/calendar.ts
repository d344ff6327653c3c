import type { Due } from '../due/words';
import { request, type Result } from './http';
import { fields, list, number, oneOf, optionalText, text, type Parser } from './parse';

const STATES = ['done', 'late', 'due', 'overdue'] as const;

/** Somebody of whom something is asked: a commune or a department by code. */
export interface Party {
  readonly code: string;
  readonly on: string | undefined;
  readonly state: (typeof STATES)[number];
}

/** What the plan asks of somebody by a day, and who has done it. */
export interface CalendarItem extends Due {
  readonly code: string;
  readonly done: number;
  readonly late: number;
  readonly parties: readonly Party[];
}

export const fetchCalendar = (): Promise<Result<readonly CalendarItem[]>> =>
  request('GET', '/api/v1/calendar', (value) => list(fields(value, 'calendar')['items'], parseItem, 'items'));

const parseItem: Parser<CalendarItem> = (value) => {
  const of = fields(value, 'item');
  return {
    code: text(of, 'code'),
    before: optionalText(of, 'before'),
    lastWorkingDay: optionalText(of, 'lastWorkingDay'),
    workingDaysLeft: number(of, 'workingDaysLeft'),
    workingDaysLate: number(of, 'workingDaysLate'),
    done: number(of, 'done'),
    late: number(of, 'late'),
    parties: list(of['parties'], parseParty, 'parties'),
  };
};

const parseParty: Parser<Party> = (value) => {
  const of = fields(value, 'party');
  return { code: text(of, 'code'), on: optionalText(of, 'on'), state: oneOf(STATES, text(of, 'state'), 'due') };
};
