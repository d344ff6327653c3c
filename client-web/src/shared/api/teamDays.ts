import { request, type Result } from './http';
import { fields, list, oneOf, optionalMoment, optionalNumber, text, type Parser } from './parse';

/** Where starts and ends of a team's day are posted. */
export const TEAM_DAYS = '/api/v1/team-days';

/** Where a team stands on a date, as the province knows it. */
export interface TeamDayState {
  readonly teamCode: string;
  readonly state: 'working' | 'finished';
  readonly startedAt: Date | undefined;
  readonly endedAt: Date | undefined;
  readonly members: number | undefined;
}

/** A phone's answer holds its own team, or nothing when it has not started. */
export const fetchOwnTeamDay = (token: string, date: string): Promise<Result<TeamDayState | undefined>> =>
  request('GET', `${TEAM_DAYS}?date=${date}`, (value) => list(fields(value, 'team days')['items'], parseTeamDayState, 'items')[0], { token });

/** The teams of a commune that went out on the date. */
export const fetchTeamDays = (commune: string, date: string): Promise<Result<readonly TeamDayState[]>> =>
  request('GET', `${TEAM_DAYS}?commune=${commune}&date=${date}`, (value) => list(fields(value, 'team days')['items'], parseTeamDayState, 'items'));

export const parseTeamDayState: Parser<TeamDayState> = (value) => {
  const of = fields(value, 'team day');
  return {
    teamCode: text(of, 'teamCode'),
    state: oneOf(['working', 'finished'], text(of, 'state'), 'working'),
    startedAt: optionalMoment(of, 'startedAt'),
    endedAt: optionalMoment(of, 'endedAt'),
    members: optionalNumber(of, 'members'),
  };
};
