import { request, type Result } from './http';
import { query } from './page';
import { fields, list, number, oneOf, optionalMoment, optionalText, text, type Parser } from './parse';

const ADDRESS = '/api/v1/department-reports';
const STATES = ['none', 'draft', 'sent'] as const;

/** Where a department's report of the year stands. */
export interface Standing {
  readonly department: string;
  readonly state: (typeof STATES)[number];
  readonly sentAt: Date | undefined;
  /** The first day that is too late. */
  readonly before: string | undefined;
  readonly lastWorkingDay: string | undefined;
  readonly workingDaysLeft: number;
  readonly workingDaysLate: number;
}

export interface Figure {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  /** Undefined for the province. */
  readonly communeCode: string | undefined;
  readonly value: number;
}

/** What teams recorded of an activity in a commune; it stands beside and is never added. */
export interface Beside {
  readonly activity: string;
  readonly communeCode: string;
  readonly done: number;
}

export interface DepartmentReport {
  readonly standing: Standing;
  readonly version: number;
  readonly forms: readonly string[];
  readonly figures: readonly Figure[];
  readonly results: string | undefined;
  readonly difficulties: string | undefined;
  readonly proposals: string | undefined;
  readonly besideFrom: string;
  readonly besideTo: string;
  readonly beside: readonly Beside[];
}

export type ReportDraft = Pick<DepartmentReport, 'version' | 'figures' | 'results' | 'difficulties' | 'proposals'>;

export const fetchStandings = (): Promise<Result<readonly Standing[]>> =>
  request('GET', ADDRESS, (value) => list(fields(value, 'reports')['items'], parseStanding, 'items'));

export const fetchReport = (department: string): Promise<Result<DepartmentReport>> => request('GET', `${ADDRESS}/${department}`, parseReport);

export const saveReport = (department: string, draft: ReportDraft): Promise<Result<DepartmentReport>> =>
  request('PUT', `${ADDRESS}/${department}`, parseReport, { body: JSON.stringify(draft) });

export const sendReport = (department: string, version: number): Promise<Result<DepartmentReport>> =>
  request('POST', `${ADDRESS}/${department}/send`, parseReport, { body: JSON.stringify({ version }) });

export const returnReport = (department: string, version: number, reason: string): Promise<Result<DepartmentReport>> =>
  request('POST', `${ADDRESS}/${department}/return`, parseReport, { body: JSON.stringify({ version, reason }) });

export const reportFile = (department: string, format: 'docx' | 'xlsx'): string => `${ADDRESS}/${department}/export${query({ format })}`;

const parseStanding: Parser<Standing> = (value) => {
  const of = fields(value, 'standing');
  return {
    department: text(of, 'department'),
    state: oneOf(STATES, text(of, 'state'), 'draft'),
    sentAt: optionalMoment(of, 'sentAt'),
    before: optionalText(of, 'before'),
    lastWorkingDay: optionalText(of, 'lastWorkingDay'),
    workingDaysLeft: number(of, 'workingDaysLeft'),
    workingDaysLate: number(of, 'workingDaysLate'),
  };
};

export const parseReport: Parser<DepartmentReport> = (value) => {
  const of = fields(value, 'report');
  return {
    standing: parseStanding(of['standing']),
    version: number(of, 'version'),
    forms: list(of['forms'], String, 'forms'),
    figures: list(of['figures'], parseFigure, 'figures'),
    results: optionalText(of, 'results'),
    difficulties: optionalText(of, 'difficulties'),
    proposals: optionalText(of, 'proposals'),
    besideFrom: text(of, 'besideFrom'),
    besideTo: text(of, 'besideTo'),
    beside: list(of['beside'], parseBeside, 'beside'),
  };
};

const parseFigure: Parser<Figure> = (value) => {
  const of = fields(value, 'figure');
  return { form: text(of, 'form'), row: text(of, 'row'), column: text(of, 'column'), communeCode: optionalText(of, 'communeCode'), value: number(of, 'value') };
};

const parseBeside: Parser<Beside> = (value) => {
  const of = fields(value, 'beside');
  return { activity: text(of, 'activity'), communeCode: text(of, 'communeCode'), done: number(of, 'done') };
};
