import { request, type Result } from './http';
import { fields } from './parse';
import { parseTotals, type Totals } from './totals';

/** A team's figures from one date to another, both included. */
export const fetchTeamPeriod = (token: string, teamCode: string, from: string, to: string): Promise<Result<Totals>> =>
  request('GET', `/api/v1/teams/${encodeURIComponent(teamCode)}/totals?from=${from}&to=${to}`, (value) => parseTotals(fields(value)['team']), { token });
