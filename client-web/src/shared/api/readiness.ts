import { DAYS } from './days';
import { request, type Result } from './http';
import { fields, list, number, optionalMoment, optionalNumber, text, type Parser } from './parse';

/** A phone that may still hold records of the date. */
export interface WaitingPhone {
  readonly communeCode: string;
  readonly teamCode: string;
  readonly deviceName: string;
  /** How many it said it holds; undefined when it has said nothing. */
  readonly unsent: number | undefined;
  readonly lastSeenAt: Date | undefined;
}

/** What is still open before the figures of a day are made final. */
export interface Readiness {
  readonly unconfirmed: readonly string[];
  readonly held: number;
  readonly toCheck: number;
  readonly notFinished: readonly { readonly communeCode: string; readonly teams: number }[];
  /** The first of them; `phoneCount` says how many there are. */
  readonly phones: readonly WaitingPhone[];
  readonly phoneCount: number;
}

export const fetchReadiness = (date: string): Promise<Result<Readiness>> => request('GET', `${DAYS}/${date}/readiness`, parseReadiness);

export const parseReadiness: Parser<Readiness> = (value) => {
  const of = fields(value, 'readiness');
  const phones = list(of['phones'], parsePhone, 'phones');
  return {
    unconfirmed: list(of['unconfirmed'], String, 'unconfirmed'),
    held: number(of, 'held'),
    toCheck: number(of, 'toCheck'),
    notFinished: list(of['notFinished'], parseNotFinished, 'notFinished'),
    phones,
    phoneCount: optionalNumber(of, 'phoneCount') ?? phones.length,
  };
};

const parseNotFinished: Parser<Readiness['notFinished'][number]> = (value) => {
  const of = fields(value, 'notFinished');
  return { communeCode: text(of, 'communeCode'), teams: number(of, 'teams') };
};

const parsePhone: Parser<WaitingPhone> = (value) => {
  const of = fields(value, 'phone');
  return {
    communeCode: text(of, 'communeCode'),
    teamCode: text(of, 'teamCode'),
    deviceName: text(of, 'deviceName'),
    unsent: optionalNumber(of, 'unsent'),
    lastSeenAt: optionalMoment(of, 'lastSeenAt'),
  };
};
