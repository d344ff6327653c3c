import { request, type Result } from './http';
import { query } from './page';
import { fields, list, number, oneOf, optionalMoment, optionalText, text, type Parser } from './parse';

const ADDRESS = '/api/v1/periodic-reports';
/** A province's year adds up the ledger entry by entry. */
const LONG_MS = 180_000;
const STATES = ['none', 'draft', 'made', 'issued', 'received'] as const;
const TIMINGS = ['inTime', 'late', 'due', 'overdue', 'none'] as const;

/** Where the report of a period stands. */
export interface ReportStanding {
  /** Undefined for the province's own. */
  readonly communeCode: string | undefined;
  readonly period: string;
  readonly state: (typeof STATES)[number];
  readonly madeAt: Date | undefined;
  readonly number: string | undefined;
  readonly issuedOn: string | undefined;
  readonly receivedAt: Date | undefined;
  readonly timing: (typeof TIMINGS)[number];
  readonly before: string | undefined;
  readonly lastWorkingDay: string | undefined;
  readonly workingDaysLeft: number;
  readonly workingDaysLate: number;
}

/** How all reports of a period stand. */
export interface ReportStandings {
  readonly province: ReportStanding | undefined;
  readonly items: readonly ReportStanding[];
  readonly inTime: number;
  readonly late: number;
  readonly missing: number;
}

/** A part that people write; `none`: the officer says that there is nothing. */
export interface TypedPart {
  readonly code: string;
  readonly text: string | undefined;
  readonly none: boolean;
}

/** The main figures a report was made from. */
export interface MainFigures {
  readonly checkIns: number;
  readonly households: number;
  readonly people: number;
  readonly done: number;
  readonly toCheck: number;
  readonly proof: string;
}

export interface PeriodicReport {
  readonly standing: ReportStanding;
  readonly version: number;
  readonly calendar: boolean;
  readonly headSigns: boolean;
  readonly from: string;
  readonly to: string;
  readonly since: string;
  readonly parts: readonly TypedPart[];
  readonly figures: MainFigures | undefined;
}

export interface ReportDraft extends Pick<PeriodicReport, 'version' | 'calendar' | 'headSigns'> {
  readonly parts: readonly TypedPart[];
}

/** Which report: of a commune, or (undefined) of the province; of a period of the program. */
export interface ReportKey {
  readonly period: string;
  readonly commune: string | undefined;
}

const addressOf = ({ period, commune }: ReportKey, step = '', more: Readonly<Record<string, string>> = {}): string =>
  `${ADDRESS}/${period}${step}${query({ commune, ...more })}`;

export const fetchReportStandings = ({ period, commune }: ReportKey): Promise<Result<ReportStandings>> =>
  request('GET', `${ADDRESS}${query({ period, commune })}`, parseStandings);

export const fetchReport = (key: ReportKey): Promise<Result<PeriodicReport>> => request('GET', addressOf(key), parseReport);

export const saveReport = (key: ReportKey, draft: ReportDraft): Promise<Result<PeriodicReport>> =>
  request('PUT', addressOf(key), parseReport, { body: JSON.stringify(draft) });

const step = (name: string) => (key: ReportKey, body: object): Promise<Result<PeriodicReport>> =>
  request('POST', addressOf(key, `/${name}`), parseReport, { body: JSON.stringify(body), timeoutMs: LONG_MS });

/** Fixes the figures; with `renew` those of now in the place of those it has. */
export const makeReport: (key: ReportKey, body: { version: number; renew: boolean }) => Promise<Result<PeriodicReport>> = step('make');

/** Number and date of the issued document. */
export const issueReport: (key: ReportKey, body: { version: number; number: string; date: string }) => Promise<Result<PeriodicReport>> = step('issue');

export const receiveReport: (key: ReportKey, body: { version: number }) => Promise<Result<PeriodicReport>> = step('receive');

export const reopenReport: (key: ReportKey, body: { version: number; reason: string }) => Promise<Result<PeriodicReport>> = step('reopen');

/** Whether the figures come out the same when they are made again from the ledger. */
export const checkReport = (key: ReportKey): Promise<Result<boolean>> =>
  request('GET', addressOf(key, '/check'), (value) => fields(value, 'check')['same'] === true, { timeoutMs: LONG_MS });

export const reportFile = (key: ReportKey, format: 'docx' | 'xlsx', to?: 'ministry'): string =>
  addressOf(key, '/export', to ? { format, to } : { format });

const parseStanding: Parser<ReportStanding> = (value) => {
  const of = fields(value, 'standing');
  return {
    communeCode: optionalText(of, 'communeCode'),
    period: text(of, 'period'),
    state: oneOf(STATES, text(of, 'state'), 'draft'),
    madeAt: optionalMoment(of, 'madeAt'),
    number: optionalText(of, 'number'),
    issuedOn: optionalText(of, 'issuedOn'),
    receivedAt: optionalMoment(of, 'receivedAt'),
    timing: oneOf(TIMINGS, text(of, 'timing'), 'none'),
    before: optionalText(of, 'before'),
    lastWorkingDay: optionalText(of, 'lastWorkingDay'),
    workingDaysLeft: number(of, 'workingDaysLeft'),
    workingDaysLate: number(of, 'workingDaysLate'),
  };
};

const parseStandings: Parser<ReportStandings> = (value) => {
  const of = fields(value, 'standings');
  return {
    province: of['province'] == null ? undefined : parseStanding(of['province']),
    items: list(of['items'], parseStanding, 'items'),
    inTime: number(of, 'inTime'),
    late: number(of, 'late'),
    missing: number(of, 'missing'),
  };
};

export const parseReport: Parser<PeriodicReport> = (value) => {
  const of = fields(value, 'report');
  return {
    standing: parseStanding(of['standing']),
    version: number(of, 'version'),
    calendar: of['calendar'] === true,
    headSigns: of['headSigns'] === true,
    from: text(of, 'from'),
    to: text(of, 'to'),
    since: text(of, 'since'),
    parts: list(of['parts'], parsePart, 'parts'),
    figures: of['figures'] == null ? undefined : parseFigures(of['figures']),
  };
};

const parsePart: Parser<TypedPart> = (value) => {
  const of = fields(value, 'part');
  return { code: text(of, 'code'), text: optionalText(of, 'text'), none: of['none'] === true };
};

const parseFigures: Parser<MainFigures> = (value) => {
  const of = fields(value, 'figures');
  return {
    checkIns: number(of, 'checkIns'),
    households: number(of, 'households'),
    people: number(of, 'people'),
    done: number(of, 'done'),
    toCheck: number(of, 'toCheck'),
    proof: text(of, 'proof'),
  };
};
