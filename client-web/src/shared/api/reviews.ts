import { request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { fields, list, moment, number, optionalMoment, optionalNumber, optionalText, text, type Parser } from './parse';

/** Where a commune stands with this year's rà soát, kiện toàn. */
export interface Review {
  readonly communeCode: string;
  readonly confirmedAt: Date | undefined;
  readonly confirmedBy: string | undefined;
  readonly changed: boolean | undefined;
  readonly decisionNumber: string | undefined;
  readonly decisionDate: string | undefined;
  /** Changes of the roster after the confirmation. */
  readonly changesSince: number;
}

export interface ReviewFields {
  readonly communeCode: string;
  readonly changed: boolean;
  readonly decisionNumber: string | undefined;
  readonly decisionDate: string | undefined;
  readonly note: string | undefined;
}

/** One dated change of the roster. */
export interface RosterChange {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  /** What was done: `village.add`, for example. */
  readonly action: string;
  /** The code of the village or team, with the member's number where it is about a member. */
  readonly subject: string;
}

const ADDRESS = '/api/v1/roster';

export const fetchReviews = (year: number): Promise<Result<readonly Review[]>> =>
  request('GET', `${ADDRESS}/reviews${query({ year })}`, parseReviews);

export const sendReview = (review: ReviewFields): Promise<Result<undefined>> =>
  request('POST', `${ADDRESS}/reviews`, () => undefined, { body: JSON.stringify(review) });

export const fetchRosterChanges = (commune: string, after: string | undefined): Promise<Result<Page<RosterChange>>> =>
  request('GET', `${ADDRESS}/changes${query({ commune, after })}`, parsePage(parseChange));

export const parseReviews: Parser<readonly Review[]> = (value) =>
  list(
    Array.isArray(value) ? value : fields(value, 'reviews')['items'],
    (item) => {
      const of = fields(item, 'review');
      return {
        communeCode: text(of, 'communeCode'),
        confirmedAt: optionalMoment(of, 'confirmedAt'),
        confirmedBy: optionalText(of, 'confirmedBy'),
        changed: typeof of['changed'] === 'boolean' ? of['changed'] : undefined,
        decisionNumber: optionalText(of, 'decisionNumber'),
        decisionDate: optionalText(of, 'decisionDate'),
        changesSince: optionalNumber(of, 'changesSince') ?? 0,
      };
    },
    'items',
  );

const parseChange: Parser<RosterChange> = (value) => {
  const of = fields(value, 'change');
  return {
    id: typeof of['id'] === 'number' ? `${number(of, 'id')}` : text(of, 'id'),
    at: moment(of, 'at'),
    by: optionalText(of, 'actorName') ?? optionalText(of, 'actor') ?? '',
    action: text(of, 'action'),
    subject: text(of, 'subject'),
  };
};
