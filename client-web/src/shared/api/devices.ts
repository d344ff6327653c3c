import { nothing, request, type Result } from './http';
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

/** `deviceKey`: the phone's own secret, with which it may ask again when the answer was lost. */
export const activate = (code: string, deviceName: string, deviceKey: string): Promise<Result<Device>> =>
  request('POST', '/api/v1/devices/activate', parseDevice, { body: JSON.stringify({ code, deviceName, deviceKey }) });

export function parseDevice(value: unknown): Device {
  const of = fields(value, 'device');
  const team = fields(of['team'], 'team');
  return {
    token: text(of, 'token'),
    team: { code: text(team, 'code'), name: text(team, 'name'), communeCode: text(team, 'communeCode') },
  };
}

/** What a phone still holds, for whoever waits for the last records of a day. */
export interface DeviceState {
  /** Records, corrections and messages the province does not have. */
  readonly unsent: number;
  /** When the oldest of them was written, ISO 8601; null when there is none. */
  readonly oldestAt: string | null;
  /** Which build of the page runs on it. */
  readonly version: string;
}

export const reportDeviceState = (token: string, state: DeviceState): Promise<Result<undefined>> =>
  request('PUT', '/api/v1/devices/self/state', nothing, { token, body: JSON.stringify(state) });
