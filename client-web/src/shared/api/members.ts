import { request, type Result } from './http';
import { fields, list, number, text, type Parser } from './parse';

/** A member of a team as the team itself knows them. */
export interface Member {
  readonly number: number;
  readonly name: string;
}

export const fetchMembers = (token: string, teamCode: string): Promise<Result<readonly Member[]>> =>
  request('GET', `/api/v1/teams/${encodeURIComponent(teamCode)}/members`, parseMembers, { token });

/** Only who is active can be on duty. */
export function parseMembers(value: unknown): readonly Member[] {
  const items = Array.isArray(value) ? value : fields(value, 'members')['items'];
  return list(items, parseMember, 'items').flatMap((member) => member ?? []);
}

const parseMember: Parser<Member | undefined> = (value) => {
  const of = fields(value, 'member');
  return of['active'] === false ? undefined : { number: number(of, 'number'), name: text(of, 'name') };
};
