import { request, type Result } from './http';
import { query } from './page';
import { fields, list, number, text, type Parser } from './parse';

/** What a commune was given for one day. */
export interface DayTarget {
  readonly communeCode: string;
  /** `people`, `households`, `checkIns`, or the code of an activity. */
  readonly measure: string;
  readonly value: number;
}

export const fetchDayTargets = (date: string): Promise<Result<readonly DayTarget[]>> =>
  request('GET', `/api/v1/commune-targets${query({ scope: 'day', scopeKey: date })}`, (value) => list(fields(value, 'targets')['items'], parseDayTarget, 'items'));

export const parseDayTarget: Parser<DayTarget> = (value) => {
  const of = fields(value, 'target');
  return { communeCode: text(of, 'communeCode'), measure: text(of, 'measure'), value: number(of, 'value') };
};
