import { request, type Result } from './http';
import { query } from './page';
import { fields, list, number, text, type Parser } from './parse';

/** What was received in the quarter of an hour that begins at `minute` of the day (0 to 1439), Viet Nam time. */
export interface CurveBucket {
  readonly minute: number;
  readonly checkIns: number;
  readonly people: number;
  readonly households: number;
}

export interface DayCurve {
  readonly date: string;
  readonly buckets: readonly CurveBucket[];
}

/** A date by the quarter of an hour in which its records were received; of one commune when it is named. */
export const fetchCurve = (date: string, commune?: string): Promise<Result<DayCurve>> =>
  request('GET', `/api/v1/days/${date}/curve${query({ commune })}`, parseCurve);

/** The earlier campaign day with most people, to hold the date against, of one commune when it is named; undefined when there is none. */
export const fetchBestEarlier = (date: string, commune?: string): Promise<Result<DayCurve | undefined>> =>
  request('GET', `/api/v1/days/${date}/best-earlier${query({ commune })}`, parseBestEarlier);

export const parseCurve: Parser<DayCurve> = (value) => {
  const of = fields(value, 'curve');
  return { date: text(of, 'date'), buckets: list(of['buckets'], parseBucket, 'buckets') };
};

export const parseBestEarlier: Parser<DayCurve | undefined> = (value) =>
  value == null ? undefined : { ...parseCurve(fields(value, 'best-earlier')['curve']), date: text(fields(value), 'date') };

const parseBucket: Parser<CurveBucket> = (value) => {
  const of = fields(value, 'bucket');
  return { minute: number(of, 'minute'), checkIns: number(of, 'checkIns'), people: number(of, 'people'), households: number(of, 'households') };
};
