import { DAYS } from './days';
import { request, type Result } from './http';
import { fields, list, number, oneOf, optionalMoment, optionalNumber, optionalText, text, type Parser } from './parse';

const STATES = ['confirmed', 'changed', 'none', 'postponed', 'out-of-scope'] as const;
export type ConfirmationState = (typeof STATES)[number];

/** Whether a commune has said that its figures of a day are right. */
export interface Confirmation {
  readonly communeCode: string;
  /** `changed`: records came after the confirmation. */
  readonly state: ConfirmationState;
  readonly confirmedAt: Date | undefined;
  readonly checkIns: number | undefined;
  readonly people: number | undefined;
  readonly nowCheckIns: number;
  readonly nowPeople: number;
  readonly note: string | undefined;
}

/** Those of all communes, or of the reader's own. */
export const fetchConfirmations = (date: string): Promise<Result<readonly Confirmation[]>> =>
  request('GET', `${DAYS}/${date}/confirmations`, (value) => list(fields(value, 'confirmations')['items'], parseConfirmation, 'items'));

export const confirmDay = (date: string, communeCode: string, note: string | undefined): Promise<Result<Confirmation>> =>
  request('POST', `${DAYS}/${date}/confirm`, parseConfirmation, { body: JSON.stringify({ communeCode, note }) });

export const parseConfirmation: Parser<Confirmation> = (value) => {
  const of = fields(value, 'confirmation');
  return {
    communeCode: text(of, 'communeCode'),
    state: oneOf(STATES, text(of, 'state'), 'none'),
    confirmedAt: optionalMoment(of, 'confirmedAt'),
    checkIns: optionalNumber(of, 'checkIns'),
    people: optionalNumber(of, 'people'),
    nowCheckIns: number(of, 'nowCheckIns'),
    nowPeople: number(of, 'nowPeople'),
    note: optionalText(of, 'note'),
  };
};
