import { request, type Result } from './http';
import { fields, list, number, oneOf, optionalText, text, type Parser } from './parse';

export const MEMBER_ROLES = ['leader', 'deputy', 'member'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** What a person may say about a member of a team. */
export interface MemberFields {
  /** Empty for those who may not see names. */
  readonly name: string;
  readonly role: MemberRole;
  readonly core: boolean;
  readonly duty: string | undefined;
  readonly organisation: string | undefined;
  readonly phone: string | undefined;
}

export interface Member extends MemberFields {
  /** The number in the team's roster, kept for good. */
  readonly number: number;
  readonly active: boolean;
}

const address = (team: string): string => `/api/v1/teams/${team}/members`;

/** A team's roster has at most 999 numbers: one answer holds them all. */
export const fetchMembers = (team: string, token?: string): Promise<Result<readonly Member[]>> =>
  request('GET', `${address(team)}?limit=1000`, parseMembers, token === undefined ? {} : { token });

export const addMember = (team: string, member: MemberFields): Promise<Result<Member>> =>
  request('POST', address(team), parseMember, { body: JSON.stringify(member) });

export const changeMember = (team: string, number: number, member: MemberFields & { readonly active: boolean }): Promise<Result<Member>> =>
  request('PUT', `${address(team)}/${number}`, parseMember, { body: JSON.stringify(member) });

export const parseMembers: Parser<readonly Member[]> = (value) =>
  list(Array.isArray(value) ? value : fields(value, 'members')['items'], parseMember, 'items');

export const parseMember: Parser<Member> = (value) => {
  const of = fields(value, 'member');
  return {
    number: number(of, 'number'),
    name: optionalText(of, 'name') ?? '',
    role: oneOf(MEMBER_ROLES, text(of, 'role'), 'member'),
    core: of['core'] === true,
    duty: optionalText(of, 'duty'),
    organisation: optionalText(of, 'organisation'),
    phone: optionalText(of, 'phone'),
    active: of['active'] !== false,
  };
};
