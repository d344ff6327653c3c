import { nothing, request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { fields, list, moment, number, optionalMoment, optionalNumber, optionalText, text, type Parser } from './parse';

/** A phone that works, or worked, for a team. */
export interface ListedDevice {
  readonly id: number;
  readonly teamCode: string;
  readonly name: string;
  readonly memberNumber: number | undefined;
  readonly createdAt: Date;
  readonly lastSeenAt: Date | undefined;
  readonly revokedAt: Date | undefined;
  readonly revokedReason: RevokeReason | undefined;
  /** How much it said that it still holds, and when; undefined: it has never said. */
  readonly unsent: number | undefined;
  readonly stateAt: Date | undefined;
}

/** A code that turns one phone into a phone of the team, once. Nobody can show it a second time. */
export interface ActivationCode {
  readonly teamCode: string;
  readonly code: string;
  readonly expiresAt: Date;
}

/** A code that can still be used; what it reads is on the printed sheet only. */
export interface OutstandingCode {
  readonly id: number;
  readonly teamCode: string;
  readonly expiresAt: Date;
}

export const REVOKE_REASONS = ['lost', 'replaced', 'left'] as const;
export type RevokeReason = (typeof REVOKE_REASONS)[number];

const ADDRESS = '/api/v1/devices';
const LIMIT = 500;

export const fetchDevices = (commune: string, after: string | undefined): Promise<Result<Page<ListedDevice>>> =>
  request('GET', `${ADDRESS}${query({ commune, after, limit: LIMIT })}`, parsePage(parseListedDevice));

export const fetchOutstandingCodes = (commune: string, after: string | undefined): Promise<Result<Page<OutstandingCode>>> =>
  request('GET', `${ADDRESS}/activation-codes${query({ commune, after, limit: LIMIT })}`, parsePage(parseOutstanding));

export const revokeDevice = (id: number, reason: RevokeReason): Promise<Result<ListedDevice>> =>
  request('POST', `${ADDRESS}/${id}/revoke`, parseListedDevice, { body: JSON.stringify({ reason }) });

export const revokeCode = (id: number): Promise<Result<undefined>> =>
  request('POST', `${ADDRESS}/activation-codes/${id}/revoke`, nothing);

/** One new code for each entry; a team named twice gets two. */
export const makeActivationCodes = (teamCodes: readonly string[]): Promise<Result<readonly ActivationCode[]>> =>
  request('POST', `${ADDRESS}/activation-codes`, (value) => list(value, parseCode), { body: JSON.stringify({ teamCodes }) });

export const parseListedDevice: Parser<ListedDevice> = (value) => {
  const of = fields(value, 'device');
  const reason = optionalText(of, 'revokedReason');
  return {
    id: number(of, 'id'),
    teamCode: text(of, 'teamCode'),
    name: text(of, 'name'),
    memberNumber: optionalNumber(of, 'memberNumber'),
    createdAt: moment(of, 'createdAt'),
    lastSeenAt: optionalMoment(of, 'lastSeenAt'),
    revokedAt: optionalMoment(of, 'revokedAt'),
    revokedReason: REVOKE_REASONS.find((known) => known === reason),
    unsent: optionalNumber(of, 'unsent'),
    stateAt: optionalMoment(of, 'stateAt'),
  };
};

const parseOutstanding: Parser<OutstandingCode> = (value) => {
  const of = fields(value, 'code');
  return { id: number(of, 'id'), teamCode: text(of, 'teamCode'), expiresAt: moment(of, 'expiresAt') };
};

const parseCode: Parser<ActivationCode> = (value) => {
  const of = fields(value, 'code');
  return { teamCode: text(of, 'teamCode'), code: text(of, 'code'), expiresAt: moment(of, 'expiresAt') };
};
