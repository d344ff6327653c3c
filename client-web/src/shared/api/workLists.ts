import { request, type Result } from './http';
import { fields, list, number, optionalText, text, type Fields, type Parser } from './parse';
import type { LocalText } from './program';
import type { NamedCode } from './programLists';

export interface Period extends NamedCode {
  readonly from: string;
  readonly to: string;
}

/** A form of praise, and whose register it stands in. */
export interface AwardLevel extends NamedCode {
  readonly by: 'commune' | 'province';
}

export interface Channel extends NamedCode {
  readonly unit: LocalText;
}

export interface FormColumn extends NamedCode {
  readonly group: LocalText | undefined;
}

/** A table that departments type: rows × columns of whole numbers. */
export interface DepartmentForm extends NamedCode {
  readonly departments: readonly string[];
  readonly byCommune: boolean;
  readonly beside: readonly string[];
  readonly rows: readonly NamedCode[];
  readonly columns: readonly FormColumn[];
}

/** One thing that a score for awards measures. */
export interface Criterion extends NamedCode {
  readonly points: number;
  readonly full: number;
}

/** What the program file says of work beyond visits, of awards and of the departments' reports. */
export interface WorkLists {
  readonly year: number;
  readonly periods: readonly Period[];
  /** What is due by a day. */
  readonly deadlines: readonly NamedCode[];
  readonly trainingForms: readonly NamedCode[];
  readonly trainingContents: readonly NamedCode[];
  readonly channels: readonly Channel[];
  readonly awardLevels: readonly AwardLevel[];
  readonly departments: readonly NamedCode[];
  readonly forms: readonly DepartmentForm[];
  readonly activities: readonly NamedCode[];
  readonly criteria: Readonly<Record<'teams' | 'communes' | 'members', readonly Criterion[]>>;
}

export const fetchWorkLists = (): Promise<Result<WorkLists>> => request('GET', '/api/v1/program', parseWorkLists);

export const parseWorkLists: Parser<WorkLists> = (value) => {
  const of = fields(value, 'program');
  const awards = fields(of['awards'], 'awards');
  return {
    year: number(of, 'year'),
    periods: list(of['reportPeriods'], parsePeriod, 'reportPeriods'),
    deadlines: named(of, 'deadlines'),
    trainingForms: named(of, 'trainingForms'),
    trainingContents: named(of, 'trainingContents'),
    channels: list(of['outreachChannels'], parseChannel, 'outreachChannels'),
    awardLevels: list(of['awardLevels'], parseLevel, 'awardLevels'),
    departments: named(of, 'departments'),
    forms: list(of['departmentForms'], parseForm, 'departmentForms'),
    activities: named(of, 'activities'),
    criteria: { teams: criteria(awards, 'teams'), communes: criteria(awards, 'communes'), members: criteria(awards, 'members') },
  };
};

const parseNamed: Parser<NamedCode> = (value) => {
  const of = fields(value, 'named');
  return { code: text(of, 'code'), name: local(of) };
};

const parsePeriod: Parser<Period> = (value) => {
  const of = fields(value, 'period');
  return { ...parseNamed(value), from: text(of, 'from'), to: text(of, 'to') };
};

const parseChannel: Parser<Channel> = (value) => ({ ...parseNamed(value), unit: local(fields(fields(value)['unit'], 'unit')) });

const parseLevel: Parser<AwardLevel> = (value) => ({
  ...parseNamed(value), by: fields(value)['by'] === 'province' ? 'province' : 'commune',
});

const parseForm: Parser<DepartmentForm> = (value) => {
  const of = fields(value, 'form');
  return {
    ...parseNamed(value),
    departments: list(of['departments'], String, 'departments'),
    byCommune: of['byCommune'] === true,
    beside: list(of['beside'], String, 'beside'),
    rows: named(of, 'rows'),
    columns: list(of['columns'], parseColumn, 'columns'),
  };
};

const parseColumn: Parser<FormColumn> = (value) => {
  const group = fields(value, 'column')['group'];
  return { ...parseNamed(value), group: group == null ? undefined : local(fields(group, 'group')) };
};

const criteria = (of: Fields, key: string): readonly Criterion[] =>
  list(of[key], (value) => ({ ...parseNamed(value), points: number(fields(value), 'points'), full: number(fields(value), 'full') }), key);

const named = (of: Fields, key: string): readonly NamedCode[] => list(of[key], parseNamed, key);

function local(of: Fields): LocalText {
  const vi = text(of, 'vi');
  return { vi, en: optionalText(of, 'en') ?? vi };
}
