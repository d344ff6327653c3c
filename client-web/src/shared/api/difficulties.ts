import { request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { fields, list, moment, number, oneOf, optionalText, text, type Parser } from './parse';

const STATES = ['open', 'answered', 'escalated', 'resolved'] as const;
export type DifficultyState = (typeof STATES)[number];

const ACTIONS = ['answered', 'escalated', 'resolved'] as const;

/** Something that was done about a difficulty. */
export interface DifficultyStep {
  readonly number: number;
  readonly action: (typeof ACTIONS)[number];
  readonly at: Date;
  /** For whom it was done: `commune`, `province`, or a department's code. */
  readonly unit: string;
  /** To whom it was passed on. */
  readonly to: string | undefined;
  readonly text: string | undefined;
}

/** A difficulty or proposal as the province has it. */
export interface Difficulty {
  readonly id: string;
  readonly teamCode: string;
  readonly teamName: string;
  readonly communeCode: string;
  readonly kind: string;
  readonly proposal: boolean;
  readonly urgent: boolean;
  readonly state: DifficultyState;
  /** Who has it: `commune`, `province`, or a department's code. */
  readonly holder: string;
  readonly text: string | undefined;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly steps: readonly DifficultyStep[];
}

/** Which difficulties are asked for; what is undefined is not looked at. */
export interface DifficultyFilter {
  readonly open?: boolean | undefined;
  readonly state?: DifficultyState | undefined;
  readonly urgent?: boolean | undefined;
  readonly kind?: string | undefined;
  readonly holder?: string | undefined;
  readonly commune?: string | undefined;
  readonly team?: string | undefined;
}

export const DIFFICULTIES = '/api/v1/difficulties';

/** A page, newest first. */
export const fetchDifficulties = (filter: DifficultyFilter, limit: number, after?: string, token?: string): Promise<Result<Page<Difficulty>>> =>
  request('GET', `${DIFFICULTIES}${query({ ...filter, after, limit })}`, parsePage(parseDifficulty), token === undefined ? {} : { token });

/** Also reads what a phone keeps. */
export const parseDifficulty: Parser<Difficulty> = (value) => {
  const of = fields(value, 'difficulty');
  return {
    id: text(of, 'id'),
    teamCode: text(of, 'teamCode'),
    teamName: text(of, 'teamName'),
    communeCode: text(of, 'communeCode'),
    kind: text(of, 'kind'),
    proposal: of['proposal'] === true,
    urgent: of['urgent'] === true,
    state: oneOf(STATES, text(of, 'state'), 'open'),
    holder: text(of, 'holder'),
    text: optionalText(of, 'text'),
    occurredAt: moment(of, 'occurredAt'),
    recordedAt: moment(of, 'recordedAt'),
    steps: list(of['steps'] ?? [], parseStep, 'steps'),
  };
};

const parseStep: Parser<DifficultyStep> = (value) => {
  const of = fields(value, 'step');
  return {
    number: number(of, 'number'),
    action: oneOf(ACTIONS, text(of, 'action'), 'answered'),
    at: moment(of, 'at'),
    unit: text(of, 'unit'),
    to: optionalText(of, 'to'),
    text: optionalText(of, 'text'),
  };
};
