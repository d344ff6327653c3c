import { request, type Result } from './http';
import { fields, list, oneOf, optionalText, type Parser } from './parse';

export const KINDS = ['household', 'business', 'point', 'training', 'outreach', 'remote'] as const;
export type Kind = (typeof KINDS)[number];

export const OUTCOMES = ['absent', 'refused', 'return'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** WGS 84 degrees, accuracy in metres. */
export interface Location {
  readonly lat: number;
  readonly lon: number;
  readonly accuracyMetres: number;
}

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
  readonly pending?: Readonly<Record<string, number>>;
  /** Number in the team's roster of the member who records. */
  readonly memberNumber?: number;
  /** Members on duty together. */
  readonly staff?: number;
  /** Running number in the village head's own list. */
  readonly householdNumber?: number;
  readonly outcome?: Outcome;
  readonly location?: Location;
  readonly outreach?: { readonly channel: string; readonly quantity: number };
  readonly note?: string;
  /** Seconds to add to this phone's clock to get the server's. */
  readonly clockOffsetSeconds?: number;
  readonly source: 'phone';
}

const STATUSES = ['accepted', 'duplicate', 'conflict', 'held', 'rejected', 'unknown'] as const;

export interface Receipt {
  readonly id: string | undefined;
  readonly status: (typeof STATUSES)[number];
  readonly code: string;
  /** The record has a mark to check. */
  readonly flagged: boolean;
}

/** A slow line takes this long for a byte, at worst: 2 KB a second. */
const SLOWEST_MS_PER_CHARACTER = 0.5;

const patience = (body: string): number => 30_000 + body.length * SLOWEST_MS_PER_CHARACTER;

/** Sends bodies frozen earlier, each the JSON text of one record. */
export function sendCheckIns(token: string, bodies: readonly string[]): Promise<Result<readonly Receipt[]>> {
  const body = `[${bodies.join(',')}]`;
  return request('POST', '/api/v1/check-ins', parseReceipts, { token, body, timeoutMs: patience(body) });
}

/** Sends a correction frozen earlier; its answer is a receipt of the correction. */
export const sendCorrection = (token: string, checkInId: string, body: string): Promise<Result<Receipt>> =>
  request('POST', `/api/v1/check-ins/${encodeURIComponent(checkInId)}/corrections`, parseReceipt, { token, body, timeoutMs: patience(body) });

export const parseReceipts = (value: unknown): readonly Receipt[] => list(fields(value, 'answer')['results'], parseReceipt, 'results');

const parseReceipt: Parser<Receipt> = (value) => {
  const of = fields(value, 'result');
  return {
    id: optionalText(of, 'id'),
    status: oneOf(STATUSES, optionalText(of, 'status') ?? '', 'unknown'),
    code: optionalText(of, 'code') ?? '',
    flagged: Array.isArray(of['flags']) && of['flags'].length > 0,
  };
};
