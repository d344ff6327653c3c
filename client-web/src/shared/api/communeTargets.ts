import { request, type Result } from './http';
import { query } from './page';
import { fields, list, number, oneOf, optionalText, text, type Parser } from './parse';

const SCOPES = ['day', 'campaign', 'year'] as const;
export type TargetScope = (typeof SCOPES)[number];

/** What a commune's own plan aims at, for a day, a campaign or a year. */
export interface CommuneTarget {
  readonly communeCode: string;
  readonly scope: TargetScope;
  /** The date, the campaign's code or the year. */
  readonly scopeKey: string;
  /** `people`, `households`, `checkIns`, or the code of an activity. */
  readonly measure: string;
  readonly value: number;
  readonly planNumber: string | undefined;
  readonly planDate: string | undefined;
}

export const fetchCommuneTargets = (commune: string): Promise<Result<readonly CommuneTarget[]>> =>
  request('GET', `/api/v1/commune-targets${query({ commune })}`, (value) => list(fields(value, 'targets')['items'], parseCommuneTarget, 'items'));

export const giveCommuneTarget = (target: CommuneTarget): Promise<Result<CommuneTarget>> =>
  request('PUT', address(target.communeCode), parseCommuneTarget, { body: JSON.stringify(target) });

export const takeCommuneTargetBack = ({ communeCode, scope, scopeKey, measure }: CommuneTarget): Promise<Result<undefined>> =>
  request('PUT', address(communeCode), () => undefined, { body: JSON.stringify({ scope, scopeKey, measure, value: null }) });

const address = (commune: string): string => `/api/v1/communes/${commune}/targets`;

export const parseCommuneTarget: Parser<CommuneTarget> = (value) => {
  const of = fields(value, 'target');
  return {
    communeCode: text(of, 'communeCode'),
    scope: oneOf(SCOPES, text(of, 'scope'), 'year'),
    scopeKey: text(of, 'scopeKey'),
    measure: text(of, 'measure'),
    value: number(of, 'value'),
    planNumber: optionalText(of, 'planNumber'),
    planDate: optionalText(of, 'planDate'),
  };
};
