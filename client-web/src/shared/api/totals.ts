import { parseDayNotice, type DayNotice } from './dayNotice';
import { counts, fields, list, moment, number, oneOf, optionalText, text, type Counts, type Fields } from './parse';

export const DAY_STATUSES = ['undeclared', 'declared', 'open', 'closed', 'finalised'] as const;
export type DayStatus = (typeof DAY_STATUSES)[number];

/** The figures without records that have an open mark to check. */
export interface TrustedTotals {
  readonly checkIns: number;
  readonly households: number;
  readonly people: number;
}

/** Totals of the province, a commune or a team on one date. `people` are turns, not persons. */
export interface Totals extends TrustedTotals {
  readonly businesses: number;
  readonly teamsReporting: number;
  readonly flagged: number;
  readonly held: number;
  readonly results: Counts;
  readonly lastAt: Date | undefined;
  readonly trusted: TrustedTotals;
}

export interface Day {
  readonly date: string;
  readonly status: DayStatus;
}

export interface CommuneChange {
  readonly code: string;
  /** Absolute values; a field that did not change may be absent. */
  readonly changed: Partial<Totals>;
}

export interface ProvinceSnapshot extends Day {
  readonly sequence: number;
  readonly at: Date;
  readonly province: Totals;
  readonly communes: ReadonlyMap<string, Totals>;
  /** Absent where the server has not told it. */
  readonly notice?: DayNotice | undefined;
}

export interface FeedItem {
  readonly teamCode: string;
  readonly communeCode: string;
  readonly kind: string;
  readonly people: number;
  readonly at: Date;
}

export interface ProvinceFrame {
  readonly date: string;
  readonly sequence: number;
  readonly at: Date;
  readonly province: Partial<Totals>;
  readonly communes: readonly CommuneChange[];
  readonly feed: readonly FeedItem[];
  /** The day's status, from a server that tells it with the frame. */
  readonly status: DayStatus | undefined;
}

export const NO_TOTALS: Totals = {
  checkIns: 0,
  households: 0,
  businesses: 0,
  people: 0,
  teamsReporting: 0,
  flagged: 0,
  held: 0,
  results: {},
  lastAt: undefined,
  trusted: { checkIns: 0, households: 0, people: 0 },
};

const NUMBERS = ['checkIns', 'households', 'businesses', 'people', 'teamsReporting', 'flagged', 'held'] as const;

/** A figure among totals, by the server's name for it; the name of an activity is its code. */
export function figureOf(totals: Totals, measure: string): number {
  const own = NUMBERS.find((key) => key === measure);
  if (own) return totals[own];
  switch (measure) {
    case 'trustedPeople':
      return totals.trusted.people;
    case 'trustedCheckIns':
      return totals.trusted.checkIns;
    case 'trustedHouseholds':
      return totals.trusted.households;
    default:
      return totals.results[measure] ?? 0;
  }
}

export function parseChange(value: unknown): Partial<Totals> {
  const of = fields(value, 'totals');
  const changed: { -readonly [Key in keyof Totals]?: Totals[Key] } = {};
  for (const key of NUMBERS) {
    if (of[key] != null) changed[key] = number(of, key);
  }
  if (of['results'] != null) changed.results = counts(of, 'results');
  if (of['lastAt'] != null) changed.lastAt = moment(of, 'lastAt');
  if (of['trusted'] != null) changed.trusted = parseTrusted(of['trusted']);
  return changed;
}

/** An absent number reads as 0: a total always has all of them. */
export const parseTotals = (value: unknown): Totals => ({ ...NO_TOTALS, ...parseChange(value) });

export function parseSnapshot(value: unknown): ProvinceSnapshot {
  const of = fields(value, 'snapshot');
  const communes = list(of['communes'], (item) => [text(fields(item), 'code'), parseTotals(item)] as const, 'communes');
  return {
    ...parseDay(of),
    sequence: number(of, 'sequence'),
    at: moment(of, 'at'),
    province: parseTotals(of['province']),
    communes: new Map(communes),
    notice: of['notice'] == null ? undefined : parseDayNotice(of['notice']),
  };
}

export function parseFrame(value: unknown): ProvinceFrame {
  const of = fields(value, 'frame');
  return {
    date: text(of, 'date'),
    sequence: number(of, 'sequence'),
    at: moment(of, 'at'),
    province: parseChange(of['province']),
    communes: list(of['communes'], (item) => ({ code: text(fields(item), 'code'), changed: parseChange(item) }), 'communes'),
    feed: list(of['feed'] ?? [], parseFeedItem, 'feed'),
    status: of['status'] == null ? undefined : parseDay(of).status,
  };
}

/** The server's word that everything up to a frame has been told, sent also while nothing changes. */
export interface ProvinceBeat {
  readonly date: string;
  readonly sequence: number;
}

export function parseBeat(value: unknown): ProvinceBeat {
  const of = fields(value, 'beat');
  return { date: text(of, 'date'), sequence: number(of, 'sequence') };
}

/** A commune's date in the shape of the province's, one level down: the commune is the whole, its teams are the parts. */
export interface CommuneSnapshot {
  readonly snapshot: ProvinceSnapshot;
  readonly teamNames: ReadonlyMap<string, string>;
}

export function parseCommuneSnapshot(value: unknown): CommuneSnapshot {
  const of = fields(value, 'snapshot');
  const teams = list(of['teams'], (item) => fields(item, 'team'), 'teams');
  return {
    snapshot: parseSnapshot({ ...of, province: of['commune'], communes: of['teams'] }),
    teamNames: new Map(teams.map((team) => [text(team, 'code'), text(team, 'name')])),
  };
}

export function parseCommuneFrame(value: unknown): ProvinceFrame {
  const of = fields(value, 'frame');
  return parseFrame({ ...of, province: of['commune'], communes: of['teams'] });
}

export const parseDay = (of: Fields): Day => ({
  date: text(of, 'date'),
  status: oneOf(DAY_STATUSES, optionalText(of, 'status') ?? '', 'undeclared'),
});

function parseTrusted(value: unknown): TrustedTotals {
  const of = fields(value, 'trusted');
  return { checkIns: number(of, 'checkIns'), households: number(of, 'households'), people: number(of, 'people') };
}

function parseFeedItem(value: unknown): FeedItem {
  const of = fields(value, 'feed');
  return {
    teamCode: text(of, 'teamCode'),
    communeCode: text(of, 'communeCode'),
    kind: text(of, 'kind'),
    people: number(of, 'people'),
    at: moment(of, 'at'),
  };
}
