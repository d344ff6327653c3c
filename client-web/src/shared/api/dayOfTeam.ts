import { request, type Result } from './http';
import { counts, fields, list, oneOf, optionalText, text, type Parser } from './parse';
import { DAY_STATUSES, type DayStatus } from './totals';

/** A campaign day as a team needs it. */
export interface DayOfTeam {
  readonly date: string;
  readonly name: string;
  readonly status: DayStatus;
  /** Undefined: the whole province. */
  readonly communeCodes: readonly string[] | undefined;
  /** Activities in the foreground on this day. */
  readonly focus: readonly string[];
}

export const fetchDaysOfTeam = (token: string): Promise<Result<readonly DayOfTeam[]>> =>
  request('GET', '/api/v1/campaign-days', (value) => list(fields(value, 'campaign days')['items'], parseDayOfTeam, 'items'), { token });

export const parseDayOfTeam: Parser<DayOfTeam> = (value) => {
  const of = fields(value, 'campaign day');
  return {
    date: text(of, 'date'),
    name: text(of, 'name'),
    status: oneOf(DAY_STATUSES, optionalText(of, 'status') ?? '', 'undeclared'),
    communeCodes: of['communeCodes'] == null ? undefined : list(of['communeCodes'], String, 'communeCodes'),
    focus: of['focus'] == null ? Object.keys(counts({ targets: of['targets'] ?? {} }, 'targets')) : list(of['focus'], String, 'focus'),
  };
};

/** The day that team is asked to go out on, if there is one. */
export const dayOf = (days: readonly DayOfTeam[], date: string, communeCode: string): DayOfTeam | undefined =>
  days.find((day) => day.date === date && day.status !== 'undeclared' && (day.communeCodes?.includes(communeCode) ?? true));
