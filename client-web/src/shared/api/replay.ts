import { request, type Result } from './http';
import { fields, list, optionalText, text, UnexpectedPayload, type Parser } from './parse';
import { parseTotals, type Totals } from './totals';

/** The minute of a step that came after the end of its day. */
export const AFTER_THE_DAY = 24 * 60;

/** What one minute of receipt added to one place. */
export interface ReplayStep {
  /** Minute of the day, 0 to 1439; `AFTER_THE_DAY` for what came later. */
  readonly minute: number;
  /** Position in `places`. */
  readonly place: number;
  /** Below 0 where more was taken back than added. */
  readonly amount: number;
}

/** A figure of a date, minute by minute. The sum of a place's steps is its figure. */
export interface Replay {
  readonly date: string;
  readonly measure: string;
  /** The commune whose teams the places are; absent when they are communes. */
  readonly communeCode: string | undefined;
  readonly places: readonly string[];
  readonly steps: readonly ReplayStep[];
}

/** Totals as they are stored, by code of a commune or a team. */
export type StoredTotals = ReadonlyMap<string, Totals>;

const ofCommune = (commune: string | undefined): string => (commune === undefined ? '' : `&commune=${encodeURIComponent(commune)}`);

export const fetchReplay = (date: string, measure: string, commune?: string): Promise<Result<Replay>> =>
  request('GET', `/api/v1/days/${date}/replay?measure=${encodeURIComponent(measure)}${ofCommune(commune)}`, parseReplay);

/** What a replay has to end at: the totals of the communes, or of a commune's teams. */
export const fetchStoredTotals = (date: string, commune?: string): Promise<Result<StoredTotals>> =>
  commune === undefined
    ? request('GET', `/api/v1/days/${date}/totals`, (value) => parseStored(value, 'communes'))
    : request('GET', `/api/v1/days/${date}/communes/${encodeURIComponent(commune)}/totals`, (value) => parseStored(value, 'teams'));

export const parseReplay: Parser<Replay> = (value) => {
  const of = fields(value, 'replay');
  const places = list(of['places'], (place) => asText(place), 'places');
  const minutes = list(of['minutes'], asNumber, 'minutes');
  const positions = list(of['of'], asNumber, 'of');
  const amounts = list(of['amounts'], asNumber, 'amounts');
  if (positions.length !== minutes.length || amounts.length !== minutes.length) throw new UnexpectedPayload('columns of one length expected');
  return {
    date: text(of, 'date'),
    measure: text(of, 'measure'),
    communeCode: optionalText(of, 'communeCode'),
    places,
    steps: minutes.map((minute, row) => ({ minute, place: positions[row] ?? 0, amount: amounts[row] ?? 0 })),
  };
};

const parseStored = (value: unknown, key: 'communes' | 'teams'): StoredTotals =>
  new Map(list(fields(value)[key], (item) => [text(fields(item), 'code'), parseTotals(item)] as const, key));

function asNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new UnexpectedPayload('number expected in a column');
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new UnexpectedPayload('text expected in a column');
}
