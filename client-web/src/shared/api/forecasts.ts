import { request, type Result } from './http';
import { fields, list, number, oneOf, optionalNumber, optionalText, text, type Parser } from './parse';

export const TARGET_SCOPES = ['day', 'campaign', 'year'] as const;
export type TargetScope = (typeof TARGET_SCOPES)[number];

/** Where a figure will stand, eight times in ten between `low` and `high`. */
export interface Band {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/** What would close the gap today; `kind: 'cannot'` when nothing sensible would. */
export type SmallestChange =
  | { readonly kind: 'teams'; readonly teams: number }
  | { readonly kind: 'until'; readonly minute: number }
  | { readonly kind: 'faster'; readonly perHour: number }
  | { readonly kind: 'cannot' };

/** A target that was given, and where it will stand. */
export interface Forecast {
  /** Absent for the province. */
  readonly communeCode: string | undefined;
  readonly measure: string;
  readonly scope: TargetScope;
  readonly target: number;
  readonly now: number;
  /** Undefined when there is too little to say anything. */
  readonly tonight: Band | undefined;
  readonly atEnd: Band | undefined;
  readonly needed: SmallestChange | undefined;
}

export interface DayForecast {
  readonly date: string;
  /** How many earlier campaign days it was learnt from. */
  readonly days: number;
  readonly items: readonly Forecast[];
}

export const fetchForecast = (date: string, commune?: string): Promise<Result<DayForecast>> =>
  request('GET', `/api/v1/days/${date}/forecast${commune === undefined ? '' : `?commune=${encodeURIComponent(commune)}`}`, parseForecast);

export const parseForecast: Parser<DayForecast> = (value) => {
  const of = fields(value, 'forecast');
  return { date: text(of, 'date'), days: number(of, 'days'), items: list(of['items'], parseItem, 'items') };
};

const parseItem: Parser<Forecast> = (value) => {
  const of = fields(value, 'target');
  return {
    communeCode: optionalText(of, 'communeCode'),
    measure: text(of, 'measure'),
    scope: oneOf(TARGET_SCOPES, text(of, 'scope'), 'day'),
    target: number(of, 'target'),
    now: number(of, 'now'),
    tonight: parseBand(of['tonight']),
    atEnd: parseBand(of['atEnd']),
    needed: parseChange(of['needed']),
  };
};

function parseBand(value: unknown): Band | undefined {
  if (value == null) return undefined;
  const of = fields(value, 'band');
  return { low: number(of, 'low'), expected: number(of, 'expected'), high: number(of, 'high') };
}

function parseChange(value: unknown): SmallestChange | undefined {
  if (value == null) return undefined;
  const of = fields(value, 'needed');
  const [teams, minute, perHour] = [optionalNumber(of, 'moreTeams'), optionalNumber(of, 'untilMinute'), optionalNumber(of, 'perTeamPerHour')];
  if (teams !== undefined) return { kind: 'teams', teams };
  if (minute !== undefined) return { kind: 'until', minute };
  return perHour === undefined ? { kind: 'cannot' } : { kind: 'faster', perHour };
}
