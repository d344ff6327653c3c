import { request, type Result } from './http';
import { fields, number, text, type Parser } from './parse';

/** What runs on the server, and whether records that were acknowledged survive a power cut. */
export interface SystemState {
  readonly version: string;
  readonly orleansSource: string;
  readonly orleansVersion: string;
  readonly postgresVersion: string;
  readonly fsync: string;
  readonly synchronousCommit: string;
  /** Team totals compared with the ledger since the start, those that differed, teams asked to report again. */
  readonly audited: number;
  readonly drift: number;
  readonly reconciled: number;
}

export const fetchSystem = (): Promise<Result<SystemState>> => request('GET', '/api/v1/system', parseSystem);

export const parseSystem: Parser<SystemState> = (value) => {
  const of = fields(value, 'system');
  const orleans = fields(of['orleans'], 'orleans');
  const integrity = fields(of['integrity'], 'integrity');
  return {
    version: text(of, 'version'),
    orleansSource: text(orleans, 'source'),
    orleansVersion: text(orleans, 'version'),
    postgresVersion: text(of, 'postgresVersion'),
    fsync: text(of, 'fsync'),
    synchronousCommit: text(of, 'synchronousCommit'),
    audited: number(integrity, 'audited'),
    drift: number(integrity, 'drift'),
    reconciled: number(integrity, 'reconciled'),
  };
};
