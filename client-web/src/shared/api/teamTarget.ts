import { request, type Result } from './http';
import { fields, number, optionalNumber, optionalText, type Parser } from './parse';

/** What a target can be measured by, beside the activities of the program. */
export const FIGURES = ['people', 'households', 'checkIns'] as const;
export type Figure = (typeof FIGURES)[number];

export const isFigure = (measure: string): measure is Figure => FIGURES.some((figure) => figure === measure);

/** What a commune expects of a team in a year. */
export interface TeamTarget {
  readonly year: number;
  /** A figure, or the code of an activity. */
  readonly measure: string;
  readonly value: number;
  /** Number of the commune's plan it comes from. */
  readonly planNumber: string | undefined;
}

const address = (teamCode: string): string => `/api/v1/teams/${encodeURIComponent(teamCode)}/target`;

/** Null: the commune gave none. */
export const fetchTarget = (teamCode: string, year: number, token?: string): Promise<Result<TeamTarget | null>> =>
  request('GET', `${address(teamCode)}?year=${year}`, parseTarget, token === undefined ? {} : { token });

export const giveTarget = (teamCode: string, target: TeamTarget): Promise<Result<TeamTarget | null>> =>
  request('PUT', address(teamCode), parseTarget, { body: JSON.stringify(target) });

export const takeTargetBack = (teamCode: string, year: number): Promise<Result<TeamTarget | null>> =>
  request('PUT', address(teamCode), parseTarget, { body: JSON.stringify({ year }) });

export const parseTarget: Parser<TeamTarget | null> = (value) => {
  const of = fields(value, 'target');
  const [measure, goal] = [optionalText(of, 'measure'), optionalNumber(of, 'value')];
  return measure === undefined || goal === undefined
    ? null
    : { year: number(of, 'year'), measure, value: goal, planNumber: optionalText(of, 'planNumber') };
};
