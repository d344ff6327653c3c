import { request, type Result } from './http';
import { parsePage, type Page } from './page';
import { fields, list, moment, number, oneOf, optionalNumber, optionalText, text, type Fields, type Parser } from './parse';

export const PUBLIC_STATUSES = ['open', 'closed', 'finalised'] as const;
export type PublicStatus = (typeof PUBLIC_STATUSES)[number];

export interface PublicDayLine {
  readonly date: string;
  readonly name: string;
  readonly status: PublicStatus;
  /** Mã đối chiếu; undefined until the figures are final. */
  readonly root: string | undefined;
}

/** Counts of a place. An undefined one is withheld: it is small, or would give a small one away. */
export interface PublicCounts {
  readonly checkIns: number | undefined;
  readonly households: number | undefined;
  readonly businesses: number | undefined;
  readonly people: number | undefined;
}

export interface PublicCommune extends PublicCounts {
  readonly code: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

export interface PublicActivity {
  readonly code: string;
  readonly name: Readonly<Record<'vi' | 'en', string>>;
  readonly unit: 'person' | 'business';
  readonly count: number | undefined;
}

export interface PublicDay extends PublicDayLine {
  readonly at: Date;
  readonly communesReporting: number;
  readonly teamsReporting: number;
  readonly province: PublicCounts;
  readonly activities: readonly PublicActivity[];
  readonly communes: readonly PublicCommune[];
}

/** The days that everybody may see, newest first. */
export const fetchPublicDays = (): Promise<Result<Page<PublicDayLine>>> =>
  request('GET', '/api/v1/public/days', parsePage((item) => parseLine(fields(item))));

export const fetchPublicDay = (date: string): Promise<Result<PublicDay>> =>
  request('GET', `/api/v1/public/days/${date}`, parsePublicDay);

export const parsePublicDay: Parser<PublicDay> = (value) => {
  const of = fields(value, 'public day');
  return {
    ...parseLine(of),
    at: moment(of, 'at'),
    communesReporting: number(of, 'communesReporting'),
    teamsReporting: number(of, 'teamsReporting'),
    province: parseCounts(fields(of['province'], 'province')),
    activities: list(of['activities'], parseActivity, 'activities'),
    communes: list(of['communes'], parseCommune, 'communes'),
  };
};

const parseLine = (of: Fields): PublicDayLine => ({
  date: text(of, 'date'),
  name: text(of, 'name'),
  status: oneOf(PUBLIC_STATUSES, text(of, 'status'), 'closed'),
  root: optionalText(of, 'root'),
});

const parseCounts = (of: Fields): PublicCounts => ({
  checkIns: optionalNumber(of, 'checkIns'),
  households: optionalNumber(of, 'households'),
  businesses: optionalNumber(of, 'businesses'),
  people: optionalNumber(of, 'people'),
});

function parseActivity(value: unknown): PublicActivity {
  const of = fields(value, 'activity');
  const name = fields(of['name'], 'name');
  return {
    code: text(of, 'code'),
    name: { vi: text(name, 'vi'), en: text(name, 'en') },
    unit: oneOf(['person', 'business'], text(of, 'unit'), 'person'),
    count: optionalNumber(of, 'count'),
  };
}

function parseCommune(value: unknown): PublicCommune {
  const of = fields(value, 'commune');
  return { code: text(of, 'code'), name: text(of, 'name'), lat: number(of, 'lat'), lon: number(of, 'lon'), ...parseCounts(of) };
}
