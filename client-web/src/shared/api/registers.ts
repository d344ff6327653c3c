import { nothing, request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { fields, optionalText, text, type Parser } from './parse';

const WORK = '/api/v1/work';

/** Which lines of a register are meant: a period, and a commune or the whole province. */
export interface RegisterFilter {
  readonly from: string;
  readonly to: string;
  readonly commune: string | undefined;
}

/** A register that is kept by hand: its address and how its lines are read. */
export interface Register<Line> {
  readonly path: 'trainings' | 'nucleus-households' | 'inspections' | 'award-decisions';
  readonly parse: Parser<Line>;
}

/** Files that spreadsheets open. */
export type FileFormat = 'csv' | 'xlsx';

const LIMIT = 200;

export const fetchLines = <Line>(
  register: Register<Line>, filter: RegisterFilter, after: string | undefined,
): Promise<Result<Page<Line>>> =>
  request('GET', `${WORK}/${register.path}${query({ ...filter, after, limit: LIMIT })}`, parsePage(register.parse));

/** Under an id the page made: pressing again after a lost answer does no harm. */
export const saveLine = <Line, Plan>(register: Register<Line>, id: string, plan: Plan): Promise<Result<Line>> =>
  request('PUT', `${WORK}/${register.path}/${id}`, register.parse, { body: JSON.stringify(plan) });

export const withdrawLine = <Line>(register: Register<Line>, id: string, reason: string): Promise<Result<undefined>> =>
  request('POST', `${WORK}/${register.path}/${id}/withdraw`, nothing, { body: JSON.stringify({ reason }) });

export const publishDecision = (id: string): Promise<Result<undefined>> =>
  request('POST', `${WORK}/award-decisions/${id}/publish`, nothing, { body: '{}' });

export const registerFile = <Line>(register: Register<Line>, filter: RegisterFilter, format: FileFormat): string =>
  `${WORK}/${register.path}/export${query({ ...filter, format })}`;

/** A team to choose, or to name. */
export interface TeamName {
  readonly code: string;
  readonly name: string;
}

/** The active teams of a commune, or of the province. */
export const fetchTeamNames = (commune: string | undefined, after: string | undefined): Promise<Result<Page<TeamName>>> =>
  request('GET', `/api/v1/teams${query({ commune, after, limit: 500 })}`, parsePage((value) => {
    const of = fields(value, 'team');
    return { code: text(of, 'code'), name: text(of, 'name') };
  }));

/** A member to choose by the number in the roster; the name only for those who may see it. */
export interface MemberName {
  readonly number: number;
  readonly name: string | undefined;
}

export const fetchMemberNames = (team: string, after: string | undefined): Promise<Result<Page<MemberName>>> =>
  request('GET', `/api/v1/teams/${team}/members${query({ after, limit: 500 })}`, parsePage((value) => {
    const of = fields(value, 'member');
    return { number: Number(of['number']), name: optionalText(of, 'name') };
  }));
