import { request, type Result } from './http';
import { fields, text } from './parse';

export interface Team {
  readonly code: string;
  readonly name: string;
  readonly communeCode: string;
}

/** What makes this phone the phone of a team. */
export interface Device {
  readonly token: string;
  readonly team: Team;
}

export const activate = (code: string, deviceName: string): Promise<Result<Device>> =>
  request('POST', '/api/v1/devices/activate', parseDevice, { body: JSON.stringify({ code, deviceName }) });

export function parseDevice(value: unknown): Device {
  const of = fields(value, 'device');
  const team = fields(of['team'], 'team');
  return {
    token: text(of, 'token'),
    team: { code: text(team, 'code'), name: text(team, 'name'), communeCode: text(team, 'communeCode') },
  };
}
