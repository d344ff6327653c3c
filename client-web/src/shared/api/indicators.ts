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
}

export interface OfficialFigure {
  readonly numerator: number;
  readonly denominator: number | undefined;
  /** Percent; absent without a denominator. */
  readonly rate: number | undefined;
  readonly asOf: string;
  readonly source: string;
}

/** Where a target stands: the official figure and, never added to it, what the teams recorded. */
export interface IndicatorFigure {
  readonly code: string;
  readonly official: OfficialFigure | undefined;
  /** Undefined where it cannot be said. */
  readonly met: boolean | undefined;
  readonly gapPeople: number | undefined;
  readonly teams: { readonly from: string | undefined; readonly done: number } | undefined;
}

export const fetchIndicators = (commune?: string): Promise<Result<readonly IndicatorFigure[]>> =>
  request('GET', `/api/v1/indicators${query({ commune })}`, parseIndicators);

export const parseIndicators = (value: unknown): readonly IndicatorFigure[] =>
  list(fields(value, 'indicators')['items'], parseFigure, 'items');

const parseFigure: Parser<IndicatorFigure> = (value) => {
  const of = fields(value, 'indicator');
  return {
    code: text(of, 'code'),
    official: of['official'] == null ? undefined : parseOfficial(fields(of['official'], 'official')),
    met: typeof of['met'] === 'boolean' ? of['met'] : undefined,
    gapPeople: optionalNumber(of, 'gapPeople'),
    teams: of['teams'] == null ? undefined : parseTeams(fields(of['teams'], 'teams')),
  };
};

const parseOfficial = (of: Fields): OfficialFigure => ({
  numerator: number(of, 'numerator'),
  denominator: optionalNumber(of, 'denominator'),
  rate: optionalNumber(of, 'rate'),
  asOf: text(of, 'asOf'),
  source: text(of, 'source'),
});

const parseTeams = (of: Fields) => ({ from: optionalText(of, 'from'), done: number(of, 'done') });

/** The targets in the program file; one that an older file lacks is none. */
export const parseProgramIndicators = (file: unknown): readonly ProgramIndicator[] =>
  list(fields(file, 'program')['indicators'] ?? [], parseProgramIndicator, 'indicators');

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
  };
};
