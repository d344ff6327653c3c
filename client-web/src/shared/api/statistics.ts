import { language } from '../i18n/language';
import { request, type Result } from './http';
import { query } from './page';
import { fields, list, number, optionalNumber, optionalText, text, type Fields, type Parser } from './parse';

export const GROUPINGS = [
  'commune', 'activity', 'group', 'kind', 'date', 'week', 'month', 'quarter', 'reportingQuarter', 'team', 'village', 'communeType',
  'formerProvince', 'formerCommune', 'area', 'signal', 'organisation', 'campaign', 'work',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Sums of a group; of results (by activity) only the last two are there. */
export interface Figures {
  readonly checkIns: number | undefined;
  readonly households: number | undefined;
  readonly businesses: number | undefined;
  readonly people: number | undefined;
  readonly staff: number | undefined;
  readonly done: number;
  readonly pending: number;
}
export type Measure = keyof Figures;

export interface StatisticsRow extends Figures {
  readonly keys: readonly string[];
  readonly trusted: Figures;
  readonly teamsReporting: number | undefined;
}

export interface StatisticsPage {
  readonly asOf: string;
  readonly proof: string;
  readonly rows: number;
  readonly total: Figures;
  /** Without the records that are to be checked. */
  readonly totalTrusted: Figures;
  readonly items: readonly StatisticsRow[];
  /** For each grouping, in order: key → name. Keys that people read as they are have none. */
  readonly names: readonly ReadonlyMap<string, string>[];
  readonly next: string | undefined;
}

/** What an answer can be of only, in the order of an address; an area is one of the program's attributes of areas. */
const FILTERS = ['commune', 'kind', 'activity', 'work', 'organisation', 'area', 'formerProvince', 'formerCommune'] as const;
export type Filter = (typeof FILTERS)[number];

export const byFilter = <T>(read: (filter: Filter) => T): Readonly<Record<Filter, T>> =>
  Object.fromEntries(FILTERS.map((filter) => [filter, read(filter)])) as Record<Filter, T>;

/** A question: which days, grouped how, and of what only. Empty text is everything. */
export interface StatisticsView extends Readonly<Record<Filter, string>> {
  readonly from: string;
  readonly to: string;
  readonly groupBy: readonly Grouping[];
}

/** Groups that one page of an answer may hold. */
export const MOST_ON_A_PAGE = 10_000;

/** The address of an answer, which is also what a link to it needs. */
export const addressOf = (view: StatisticsView, more: Readonly<Record<string, string | undefined>> = {}): string =>
  `/api/v1/statistics${query({ ...parametersOf(view), ...more })}`;

export const parametersOf = (view: StatisticsView): Record<string, string | undefined> => ({
  from: view.from,
  to: view.to,
  groupBy: view.groupBy.length === 0 ? undefined : view.groupBy.join(','),
  ...byFilter((filter) => view[filter] || undefined),
});

const TIMEOUT_MS = 120_000;

export const fetchStatistics = (view: StatisticsView, after?: string): Promise<Result<StatisticsPage>> =>
  request('GET', addressOf(view, { after }), parseStatistics(view.groupBy), { language: language.value, timeoutMs: TIMEOUT_MS });

/** Distinct households; undefined where no record names one. */
export const fetchHouseholds = (view: StatisticsView): Promise<Result<number | undefined>> =>
  request(
    'GET',
    `/api/v1/statistics/households${query({ ...parametersOf(view), groupBy: undefined })}`,
    (value) => optionalNumber(fields(value, 'households'), 'households'),
    { timeoutMs: TIMEOUT_MS },
  );

export const parseStatistics = (groupBy: readonly Grouping[]): Parser<StatisticsPage> => (value) => {
  const of = fields(value, 'statistics');
  const names = fields(of['names'] ?? {}, 'names');
  return {
    asOf: text(of, 'asOf'),
    proof: text(of, 'proof'),
    rows: number(of, 'rows'),
    total: parseFigures(fields(of['total'], 'total')),
    totalTrusted: parseFigures(fields(of['totalTrusted'], 'totalTrusted')),
    items: list(of['items'], (item) => parseRow(fields(item, 'item'), groupBy), 'items'),
    names: groupBy.map((grouping) => new Map(Object.entries(fields(names[grouping] ?? {}, grouping)).map(([key, name]) => [key, `${name}`]))),
    next: optionalText(of, 'next'),
  };
};

const parseRow = (of: Fields, groupBy: readonly Grouping[]): StatisticsRow => ({
  ...parseFigures(of),
  keys: groupBy.map((grouping) => text(of, grouping)),
  trusted: parseFigures(fields(of['trusted'], 'trusted')),
  teamsReporting: optionalNumber(of, 'teamsReporting'),
});

const parseFigures = (of: Fields): Figures => ({
  checkIns: optionalNumber(of, 'checkIns'),
  households: optionalNumber(of, 'households'),
  businesses: optionalNumber(of, 'businesses'),
  people: optionalNumber(of, 'people'),
  staff: optionalNumber(of, 'staff'),
  done: number(of, 'done'),
  pending: number(of, 'pending'),
});
