import { request, type Result } from './http';
import { counts, fields, list, oneOf, optionalText, text, type Parser } from './parse';
import { DAY_STATUSES, type DayStatus } from './totals';

/** The day does not take place in a commune: it rains, a road is cut. */
export interface Postponement {
  readonly communeCode: string;
  readonly reason: string | undefined;
  /** When it goes out instead, if somebody knows. */
  readonly toDate: string | undefined;
}

/** A campaign day as a team needs it. */
export interface DayOfTeam {
  readonly date: string;
  readonly name: string;
  readonly status: DayStatus;
  /** Undefined: the whole province. */
  readonly communeCodes: readonly string[] | undefined;
  /** Activities in the foreground on this day. */
  readonly focus: readonly string[];
  /** When the teams are out, `HH:mm`. */
  readonly hours: { readonly from: string; readonly to: string } | undefined;
  readonly announcement: string | undefined;
  readonly postponed: readonly Postponement[];
  /** Moves when anything about the day changes, its figures being made final included. */
  readonly changedAt: string | undefined;
}

export const fetchDaysOfTeam = (token: string): Promise<Result<readonly DayOfTeam[]>> =>
  request('GET', '/api/v1/campaign-days', (value) => parseDaysOfTeam(fields(value, 'campaign days')['items']), { token });

export const parseDaysOfTeam: Parser<readonly DayOfTeam[]> = (value) => list(value, parseDayOfTeam, 'items');

/** Reads a day of the wire, or one that the phone kept. */
export const parseDayOfTeam: Parser<DayOfTeam> = (value) => {
  const of = fields(value, 'campaign day');
  const focus = list(of['focus'] ?? [], String, 'focus');
  return {
    date: text(of, 'date'),
    name: text(of, 'name'),
    status: oneOf(DAY_STATUSES, optionalText(of, 'status') ?? '', 'undeclared'),
    communeCodes: of['communeCodes'] == null ? undefined : list(of['communeCodes'], String, 'communeCodes'),
    // A day that names none has those in the foreground that it set itself numbers for.
    focus: focus.length > 0 ? focus : Object.keys(counts({ targets: of['targets'] ?? {} }, 'targets')),
    hours: of['hours'] == null ? undefined : parseHours(of['hours']),
    announcement: optionalText(of, 'announcement'),
    postponed: list(of['postponed'] ?? [], parsePostponement, 'postponed'),
    changedAt: optionalText(of, 'changedAt'),
  };
};

const parseHours = (value: unknown): { readonly from: string; readonly to: string } => {
  const of = fields(value, 'hours');
  return { from: text(of, 'from'), to: text(of, 'to') };
};

const parsePostponement: Parser<Postponement> = (value) => {
  const of = fields(value, 'postponement');
  return { communeCode: text(of, 'communeCode'), reason: optionalText(of, 'reason'), toDate: optionalText(of, 'toDate') };
};
