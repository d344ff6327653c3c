import { request, type Result } from './http';
import { query } from './page';
import { fields, list, number, oneOf, optionalNumber, optionalText, text, type Fields, type Parser } from './parse';
import type { LocalText } from './program';

/** One of the plan's targets as the program file has it. */
export interface ProgramIndicator {
  readonly code: string;
  readonly name: LocalText;
  readonly target: number;
  readonly comparison: 'over' | 'atLeast';
  /** A percentage of a denominator, or so many models per commune. */
  readonly unit: 'percent' | 'modelPerCommune';
  /** The activity whose results the teams' own count is taken from. */
  readonly beside: string | undefined;
  /** Its number in the plan. */
  readonly number: number | undefined;
  /** What the numerator and the denominator count, in words. */
  readonly numerator: LocalText | undefined;
  readonly denominator: LocalText | undefined;
  /** Each commune counts it itself. */
  readonly ofCommunes: boolean;
  /** Departments whose own figure it is. */
  readonly owners: readonly string[];
}

export interface OfficialFigure {
  readonly numerator: number;
  readonly denominator: number | undefined;
  /** Percent; absent without a denominator. */
  readonly rate: number | undefined;
  readonly asOf: string;
  readonly source: string;
  readonly denominatorAsOf: string | undefined;
  readonly denominatorSource: string | undefined;
}

/** The target in force: the plan's own, or what the commune's plan says. */
export interface TargetInForce {
  readonly value: number;
  readonly comparison: 'over' | 'atLeast';
  readonly from: 'plan' | 'commune';
  readonly planNumber: string | undefined;
  readonly planDate: string | undefined;
}

/** What the teams recorded since the official figure's date. */
export interface TeamsCount {
  readonly from: string | undefined;
  readonly done: number;
  /** Who managed it and who did not finish: turns, not people. */
  readonly turns: number | undefined;
}

/** What the eighth target is counted from. */
export interface ModelCounts {
  readonly satisfied: number;
  readonly with: number;
  readonly without: number;
  readonly notKnown: number;
}

/** Where a target stands: the official figure and, never added to it, what the teams recorded. */
export interface IndicatorFigure {
  readonly code: string;
  /** What its numbers count. */
  readonly counted: 'people' | 'businesses' | 'communes' | 'models';
  readonly target: TargetInForce | undefined;
  readonly official: OfficialFigure | undefined;
  /** Undefined where it cannot be said. */
  readonly met: boolean | undefined;
  readonly gapPeople: number | undefined;
  readonly teams: TeamsCount | undefined;
  /** The second reading: turns of the year, at most this share of the denominator. */
  readonly guided: { readonly turns: number; readonly atMostRate: number | undefined } | undefined;
  readonly models: ModelCounts | undefined;
}

export const fetchIndicators = (commune?: string): Promise<Result<readonly IndicatorFigure[]>> =>
  request('GET', `/api/v1/indicators${query({ commune })}`, parseIndicators);

export const parseIndicators = (value: unknown): readonly IndicatorFigure[] =>
  list(fields(value, 'indicators')['items'], parseFigure, 'items');

const parseFigure: Parser<IndicatorFigure> = (value) => {
  const of = fields(value, 'indicator');
  return {
    code: text(of, 'code'),
    counted: oneOf(['people', 'businesses', 'communes', 'models'], optionalText(of, 'counted') ?? '', 'people'),
    target: part(of, 'target', parseTarget),
    official: part(of, 'official', parseOfficial),
    met: typeof of['met'] === 'boolean' ? of['met'] : undefined,
    gapPeople: optionalNumber(of, 'gapPeople'),
    teams: part(of, 'teams', parseTeams),
    guided: part(of, 'guided', (guided) => ({ turns: number(guided, 'turns'), atMostRate: optionalNumber(guided, 'atMostRate') })),
    models: part(of, 'models', parseModels),
  };
};

const part = <T>(of: Fields, key: string, parse: (of: Fields) => T): T | undefined =>
  of[key] == null ? undefined : parse(fields(of[key], key));

const parseTarget = (of: Fields): TargetInForce => ({
  value: number(of, 'value'),
  comparison: oneOf(['over', 'atLeast'], text(of, 'comparison'), 'atLeast'),
  from: oneOf(['plan', 'commune'], text(of, 'from'), 'plan'),
  planNumber: optionalText(of, 'planNumber'),
  planDate: optionalText(of, 'planDate'),
});

const parseOfficial = (of: Fields): OfficialFigure => ({
  numerator: number(of, 'numerator'),
  denominator: optionalNumber(of, 'denominator'),
  rate: optionalNumber(of, 'rate'),
  asOf: text(of, 'asOf'),
  source: text(of, 'source'),
  denominatorAsOf: optionalText(of, 'denominatorAsOf'),
  denominatorSource: optionalText(of, 'denominatorSource'),
});

const parseTeams = (of: Fields): TeamsCount => ({ from: optionalText(of, 'from'), done: number(of, 'done'), turns: optionalNumber(of, 'turns') });

const parseModels = (of: Fields): ModelCounts => ({
  satisfied: number(of, 'satisfied'),
  with: number(of, 'with'),
  without: number(of, 'without'),
  notKnown: number(of, 'notKnown'),
});

/** The targets in the program file; one that an older file lacks is none. */
export const parseProgramIndicators = (file: unknown): readonly ProgramIndicator[] => {
  const of = fields(file, 'program');
  const owners = list(of['departments'] ?? [], (value) => {
    const department = fields(value, 'department');
    return { code: text(department, 'code'), indicators: list(department['indicators'] ?? [], String, 'indicators') };
  }, 'departments');
  return list(of['indicators'] ?? [], parseProgramIndicator, 'indicators').map((indicator) => ({
    ...indicator,
    owners: owners.filter(({ indicators }) => indicators.includes(indicator.code)).map(({ code }) => code),
  }));
};

const parseProgramIndicator: Parser<ProgramIndicator> = (value) => {
  const of = fields(value, 'indicator');
  const vi = text(of, 'vi');
  return {
    code: text(of, 'code'),
    name: { vi, en: optionalText(of, 'en') ?? vi },
    target: number(of, 'target'),
    comparison: oneOf(['over', 'atLeast'], text(of, 'comparison'), 'atLeast'),
    unit: oneOf(['percent', 'modelPerCommune'], text(of, 'unit'), 'percent'),
    beside: optionalText(of, 'beside'),
    number: optionalNumber(of, 'number'),
    numerator: part(of, 'numerator', parseLocal),
    denominator: part(of, 'denominator', parseLocal),
    ofCommunes: of['source'] === 'communes',
    owners: [],
  };
};

const parseLocal = (of: Fields): LocalText => ({ vi: text(of, 'vi'), en: optionalText(of, 'en') ?? text(of, 'vi') });
