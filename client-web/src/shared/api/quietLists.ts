import { request, type Result } from './http';
import { query } from './page';
import { fields, list, moment, number, oneOf, optionalMoment, optionalText, text, type Fields, type Parser } from './parse';

export const FIELD_STATES = ['not-started', 'started', 'recording', 'quiet', 'finished', 'weak-signal', 'postponed', 'out-of-scope'] as const;

/** Where a commune or a team stands on a day. */
export type FieldState = (typeof FIELD_STATES)[number];

/** Whom to call. */
export interface Contact {
  readonly name: string;
  readonly phone: string | undefined;
  readonly contactName: string | undefined;
}

export interface QuietCommune {
  readonly communeCode: string;
  readonly state: FieldState;
  /** Its last record of the date. */
  readonly lastAt: Date | undefined;
  readonly teams: number;
  readonly reporting: number;
  readonly started: number;
  readonly finished: number;
  readonly weakSignalTeams: number;
  readonly office: Contact | undefined;
}

export interface QuietTeam {
  readonly teamCode: string;
  readonly name: string;
  readonly villageName: string | undefined;
  readonly state: FieldState;
  readonly lastAt: Date | undefined;
  readonly startedAt: Date | undefined;
  readonly endedAt: Date | undefined;
  /** Of the village; undefined when nobody has said. */
  readonly signal: 'good' | 'weak' | 'none' | undefined;
  /** For the commune's own officer only. */
  readonly leader: Contact | undefined;
}

/** Some of those on a day, those longest without a record first. */
export interface QuietList<T> {
  readonly at: Date;
  readonly items: readonly T[];
  readonly next: string | undefined;
}

const address = (date: string): string => `/api/v1/days/${date}/quiet`;

export const fetchQuietCommunes = (date: string): Promise<Result<QuietList<QuietCommune>>> =>
  request('GET', address(date), parseQuiet(parseQuietCommune));

/** The teams of a commune: a commune has fewer than a part of the list holds. */
export const fetchQuietTeams = (date: string, commune: string): Promise<Result<QuietList<QuietTeam>>> =>
  request('GET', `${address(date)}${query({ commune })}`, parseQuiet(parseQuietTeam));

export const parseQuiet = <T>(item: Parser<T>): Parser<QuietList<T>> => (value) => {
  const of = fields(value, 'quiet');
  return { at: moment(of, 'at'), items: list(of['items'], item, 'items'), next: optionalText(of, 'next') };
};

export const parseQuietCommune: Parser<QuietCommune> = (value) => {
  const of = fields(value, 'commune');
  return {
    communeCode: text(of, 'communeCode'),
    state: stateOf(of),
    lastAt: optionalMoment(of, 'lastAt'),
    teams: number(of, 'teams'),
    reporting: number(of, 'reporting'),
    started: number(of, 'started'),
    finished: number(of, 'finished'),
    weakSignalTeams: number(of, 'weakSignalTeams'),
    office: contactOf(of, 'office'),
  };
};

export const parseQuietTeam: Parser<QuietTeam> = (value) => {
  const of = fields(value, 'team');
  const signal = optionalText(of, 'signal');
  return {
    teamCode: text(of, 'teamCode'),
    name: text(of, 'name'),
    villageName: optionalText(of, 'villageName'),
    state: stateOf(of),
    lastAt: optionalMoment(of, 'lastAt'),
    startedAt: optionalMoment(of, 'startedAt'),
    endedAt: optionalMoment(of, 'endedAt'),
    signal: signal === 'good' || signal === 'weak' || signal === 'none' ? signal : undefined,
    leader: contactOf(of, 'leader'),
  };
};

const stateOf = (of: Fields): FieldState => oneOf(FIELD_STATES, text(of, 'state'), 'not-started');

function contactOf(of: Fields, key: string): Contact | undefined {
  if (of[key] == null) return undefined;
  const contact = fields(of[key], key);
  return { name: text(contact, 'name'), phone: optionalText(contact, 'phone'), contactName: optionalText(contact, 'contactName') };
}
