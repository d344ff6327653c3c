import { request, type Result } from './http';
import { query } from './page';
import { fields, list, number, optionalNumber, optionalText, text, type Parser } from './parse';

/** A line of the arithmetic: earned = min(1, value × factor ÷ full) × points. */
export interface ScorePart {
  readonly code: string;
  /** Undefined when there is no figure to divide by, and the criterion does not count. */
  readonly value: number | undefined;
  readonly factor: number;
  readonly full: number;
  readonly points: number;
  readonly earned: number;
}

export interface Score {
  readonly communeCode: string;
  readonly teamCode: string | undefined;
  readonly teamName: string | undefined;
  readonly memberNumber: number | undefined;
  /** Of a member only for those who may see the roster. */
  readonly name: string | undefined;
  readonly score: number;
  readonly outOf: number;
  readonly parts: readonly ScorePart[];
}

/** Who did best in a range, for reference; the better half at most. */
export interface Awards {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly weeks: number;
  readonly teams: readonly Score[];
  readonly communes: readonly Score[];
  /** Undefined for those who may not see figures of persons. */
  readonly members: readonly Score[] | undefined;
}

export interface AwardRange {
  readonly from: string;
  readonly to: string;
  readonly commune: string | undefined;
}

export const fetchAwards = (range: AwardRange): Promise<Result<Awards>> =>
  request('GET', `/api/v1/awards${query({ ...range })}`, parseAwards, { timeoutMs: 60_000 });

export const proposalFile = (range: AwardRange, format: 'docx' | 'xlsx'): string => `/api/v1/awards${query({ ...range, format })}`;

export const parseAwards: Parser<Awards> = (value) => {
  const of = fields(value, 'awards');
  return {
    from: text(of, 'from'),
    to: text(of, 'to'),
    days: number(of, 'days'),
    weeks: number(of, 'weeks'),
    teams: list(of['teams'], parseScore, 'teams'),
    communes: list(of['communes'], parseScore, 'communes'),
    members: of['members'] == null ? undefined : list(of['members'], parseScore, 'members'),
  };
};

const parseScore: Parser<Score> = (value) => {
  const of = fields(value, 'score');
  return {
    communeCode: text(of, 'communeCode'),
    teamCode: optionalText(of, 'teamCode'),
    teamName: optionalText(of, 'teamName'),
    memberNumber: optionalNumber(of, 'memberNumber'),
    name: optionalText(of, 'name'),
    score: number(of, 'score'),
    outOf: number(of, 'outOf'),
    parts: list(of['parts'], parsePart, 'parts'),
  };
};

const parsePart: Parser<ScorePart> = (value) => {
  const of = fields(value, 'part');
  return {
    code: text(of, 'code'),
    value: optionalNumber(of, 'value'),
    factor: number(of, 'factor'),
    full: number(of, 'full'),
    points: number(of, 'points'),
    earned: number(of, 'earned'),
  };
};
