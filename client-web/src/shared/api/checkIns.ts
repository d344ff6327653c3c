import { request, type Result } from './http';
import { fields, list, oneOf, optionalText } from './parse';

export const KINDS = ['household', 'business', 'point', 'training', 'outreach', 'remote'] as const;
export type Kind = (typeof KINDS)[number];

/** One record as the contract takes it. Its text is made once and never again. */
export interface CheckIn {
  readonly id: string;
  readonly teamCode: string;
  readonly occurredAt: string;
  readonly kind: Kind;
  readonly households: number;
  readonly people: number;
  readonly businesses?: number;
  readonly results: Readonly<Record<string, number>>;
  readonly outreach?: { readonly channel: string; readonly quantity: number };
  readonly note?: string;
  readonly source: 'phone';
}

const STATUSES = ['accepted', 'duplicate', 'conflict', 'held', 'rejected', 'unknown'] as const;

export interface Receipt {
  readonly id: string | undefined;
  readonly status: (typeof STATUSES)[number];
  readonly code: string;
}

/** Sends bodies frozen earlier, each the JSON text of one record. */
export const sendCheckIns = (token: string, bodies: readonly string[]): Promise<Result<readonly Receipt[]>> =>
  request('POST', '/api/v1/check-ins', parseReceipts, { token, body: `[${bodies.join(',')}]` });

export const parseReceipts = (value: unknown): readonly Receipt[] =>
  list(
    fields(value, 'answer')['results'],
    (item) => {
      const of = fields(item, 'result');
      return {
        id: optionalText(of, 'id'),
        status: oneOf(STATUSES, optionalText(of, 'status') ?? '', 'unknown'),
        code: optionalText(of, 'code') ?? '',
      };
    },
    'results',
  );
