import { request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { fields, list, moment, number, oneOf, optionalMoment, optionalText, text, type Parser } from './parse';

export const REVIEW_STATES = ['confirmed', 'late', 'due', 'overdue'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Where a commune stands with a year's rà soát, kiện toàn. */
export interface Review {
  readonly communeCode: string;
  readonly state: ReviewState;
  /** The year's first confirmation: it is the one that is in time or late. */
  readonly firstConfirmedAt: Date | undefined;
  /** The year's latest confirmation, of which the rest speaks. */
  readonly confirmedAt: Date | undefined;
  /** For those who may see names. */
  readonly confirmedBy: string | undefined;
  readonly changed: boolean | undefined;
  readonly decisionNumber: string | undefined;
  readonly decisionDate: string | undefined;
  readonly note: string | undefined;
  /** Changes of the roster after the latest confirmation. */
  readonly changesSince: number;
}

/** A year's review, with the last working day before its deadline where the program names one. */
export interface Reviews {
  readonly year: number;
  readonly lastWorkingDay: string | undefined;
  readonly items: readonly Review[];
}

export interface ReviewFields {
  readonly communeCode: string;
  readonly changed: boolean;
  readonly decisionNumber: string | undefined;
  readonly decisionDate: string | undefined;
  readonly note: string | undefined;
}

export const ROSTER_ACTIONS = [
  'village.added', 'village.changed', 'village.retired', 'team.added', 'team.changed', 'team.retired',
  'member.added', 'member.changed', 'member.left', 'other',
] as const;
export type RosterAction = (typeof ROSTER_ACTIONS)[number];

/** One dated change of the roster after the year's first confirmation. */
export interface RosterChange {
  readonly id: number;
  readonly at: Date;
  readonly action: RosterAction;
  /** Code of the village or team; of a member the team's code, a slash and the number. */
  readonly subject: string;
  /** What the village or team is called now. */
  readonly subjectName: string | undefined;
}

const ADDRESS = '/api/v1/roster';

export const fetchReviews = (): Promise<Result<Reviews>> => request('GET', `${ADDRESS}/reviews`, parseReviews);

export const sendReview = (review: ReviewFields): Promise<Result<Review>> =>
  request('POST', `${ADDRESS}/reviews`, parseReview, { body: JSON.stringify(review) });

/** The newest first. */
export const fetchRosterChanges = (commune: string, after: string | undefined): Promise<Result<Page<RosterChange>>> =>
  request('GET', `${ADDRESS}/changes${query({ commune, after, limit: 200 })}`, parsePage(parseChange));

export const parseReviews: Parser<Reviews> = (value) => {
  const of = fields(value, 'reviews');
  return { year: number(of, 'year'), lastWorkingDay: optionalText(of, 'lastWorkingDay'), items: list(of['items'], parseReview, 'items') };
};

const parseReview: Parser<Review> = (value) => {
  const of = fields(value, 'review');
  return {
    communeCode: text(of, 'communeCode'),
    state: oneOf(REVIEW_STATES, text(of, 'status'), 'due'),
    firstConfirmedAt: optionalMoment(of, 'firstConfirmedAt'),
    confirmedAt: optionalMoment(of, 'confirmedAt'),
    confirmedBy: optionalText(of, 'confirmedBy'),
    changed: typeof of['changed'] === 'boolean' ? of['changed'] : undefined,
    decisionNumber: optionalText(of, 'decisionNumber'),
    decisionDate: optionalText(of, 'decisionDate'),
    note: optionalText(of, 'note'),
    changesSince: number(of, 'changesSince'),
  };
};

const parseChange: Parser<RosterChange> = (value) => {
  const of = fields(value, 'change');
  return {
    id: number(of, 'id'),
    at: moment(of, 'at'),
    action: oneOf(ROSTER_ACTIONS, text(of, 'action'), 'other'),
    subject: text(of, 'subject'),
    subjectName: optionalText(of, 'subjectName'),
  };
};
