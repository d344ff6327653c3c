import { request, type Result } from './http';
import { fields } from './parse';
import { parseDay, parseTotals, type Day, type Totals } from './totals';

export interface TeamDay extends Day {
  readonly team: Totals;
}

export const fetchTeamDay = (token: string, teamCode: string, date: string): Promise<Result<TeamDay>> =>
  request('GET', `/api/v1/days/${date}/teams/${encodeURIComponent(teamCode)}/totals`, parseTeamDay, { token });

export function parseTeamDay(value: unknown): TeamDay {
  const of = fields(value, 'team day');
  return { ...parseDay(of), team: parseTotals(of['team']) };
}
