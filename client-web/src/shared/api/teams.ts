import { request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { fields, list, oneOf, optionalNumber, optionalText, text, type Parser } from './parse';

export const TEAM_KINDS = ['village', 'commune', 'volunteer'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

/** A Tổ công nghệ số cộng đồng. */
export interface Team {
  readonly code: string;
  readonly name: string;
  readonly active: boolean;
  readonly kind: TeamKind;
  readonly villageCode: string | undefined;
  readonly decisionNumber: string | undefined;
  readonly decisionDate: string | undefined;
  readonly retiredOn: string | undefined;
  /** Active members; absent for those who may not see the roster. */
  readonly members: number | undefined;
  /** For those who may see names. */
  readonly leader: Leader | undefined;
}

export interface Leader {
  readonly name: string;
  readonly phone: string | undefined;
}

/** What a person may say about a team. */
export interface TeamFields {
  readonly kind: TeamKind;
  readonly villageCode: string | undefined;
  readonly name: string;
  readonly decisionNumber: string | undefined;
  readonly decisionDate: string | undefined;
}

const ADDRESS = '/api/v1/teams';
const LIMIT = 500;
const parseActiveDevices: Parser<number> = (value) => list(fields(value, 'dissolved team')['activeDevices'] ?? [], fields, 'activeDevices').length;

/** A commune's teams at work, or those that were dissolved. */
export const fetchTeams = (commune: string, retired: boolean, after: string | undefined): Promise<Result<Page<Team>>> =>
  request('GET', `${ADDRESS}${query({ commune, retired, after, limit: LIMIT })}`, parsePage(parseTeam));

export const addTeam = (communeCode: string, team: TeamFields): Promise<Result<Team>> =>
  request('POST', ADDRESS, parseTeam, { body: JSON.stringify({ communeCode, ...team }) });

export const changeTeam = (code: string, team: TeamFields): Promise<Result<Team>> =>
  request('PUT', `${ADDRESS}/${code}`, parseTeam, { body: JSON.stringify(team) });

/** Dissolves a team, and says how many of its phones still work: dissolving revokes nothing. */
export const retireTeam = (code: string, on: string): Promise<Result<number>> =>
  request('POST', `${ADDRESS}/${code}/retire`, parseActiveDevices, { body: JSON.stringify({ on }) });

export const parseTeam: Parser<Team> = (value) => {
  const of = fields(value, 'team');
  return {
    code: text(of, 'code'),
    name: text(of, 'name'),
    active: of['active'] !== false,
    kind: oneOf(TEAM_KINDS, optionalText(of, 'kind') ?? '', 'village'),
    villageCode: optionalText(of, 'villageCode'),
    decisionNumber: optionalText(of, 'decisionNumber'),
    decisionDate: optionalText(of, 'decisionDate'),
    retiredOn: optionalText(of, 'retiredOn'),
    members: optionalNumber(of, 'members'),
    leader: of['leader'] == null ? undefined : parseLeader(of['leader']),
  };
};

const parseLeader: Parser<Leader> = (value) => {
  const of = fields(value, 'leader');
  return { name: text(of, 'name'), phone: optionalText(of, 'phone') };
};
