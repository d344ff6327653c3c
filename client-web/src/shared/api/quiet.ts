import { request, type Result } from './http';
import { fields, list, number, oneOf, optionalMoment, optionalText, text, type Fields, type Parser } from './parse';

/** Where a commune or a team stands on a date; `quiet` has recorded, and nothing for an hour of its working time. */
export const FIELD_STATES = ['not-started', 'started', 'recording', 'quiet', 'finished', 'weak-signal', 'postponed', 'out-of-scope'] as const;
export type FieldState = (typeof FIELD_STATES)[number];

/** Whom to call in a commune. */
export interface OfficeToCall {
  readonly name: string;
  readonly phone: string | undefined;
  readonly contactName: string | undefined;
}

export interface QuietCommune {
  readonly communeCode: string;
  readonly state: FieldState;
  readonly lastAt: Date | undefined;
  /** In the roster. */
  readonly teams: number;
  readonly reporting: number;
  readonly started: number;
  readonly finished: number;
  readonly weakSignalTeams: number;
  readonly office: OfficeToCall | undefined;
}

/** All communes on a date, those longest without a record first. */
export const fetchQuietCommunes = (date: string): Promise<Result<readonly QuietCommune[]>> =>
  request('GET', `/api/v1/days/${date}/quiet`, parseQuietCommunes);

export const parseQuietCommunes = (value: unknown): readonly QuietCommune[] => list(fields(value, 'quiet')['items'], parseQuietCommune, 'items');

const parseQuietCommune: Parser<QuietCommune> = (value) => {
  const of = fields(value, 'commune');
  return {
    communeCode: text(of, 'communeCode'),
    state: oneOf(FIELD_STATES, text(of, 'state'), 'recording'),
    lastAt: optionalMoment(of, 'lastAt'),
    teams: number(of, 'teams'),
    reporting: number(of, 'reporting'),
    started: number(of, 'started'),
    finished: number(of, 'finished'),
    weakSignalTeams: number(of, 'weakSignalTeams'),
    office: of['office'] == null ? undefined : parseOffice(fields(of['office'], 'office')),
  };
};

const parseOffice = (of: Fields): OfficeToCall => ({
  name: text(of, 'name'),
  phone: optionalText(of, 'phone'),
  contactName: optionalText(of, 'contactName'),
});
