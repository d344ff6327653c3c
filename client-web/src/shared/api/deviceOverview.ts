import { request, type Result } from './http';
import { fields, number, text, type Parser } from './parse';
import { parsePage, type Page } from './page';

/** The phones of a commune's teams, in numbers. */
export interface CommuneDevices {
  readonly communeCode: string;
  readonly teams: number;
  readonly teamsWithPhone: number;
  readonly phones: number;
  /** Of these, the ones that spoke to the server within the last seven days. */
  readonly seenInAWeek: number;
  /** Activation codes that can still be used. */
  readonly openCodes: number;
  /** Records, corrections and messages that phones said last they still hold. */
  readonly unsent: number;
}

export const fetchDeviceOverview = (): Promise<Result<Page<CommuneDevices>>> =>
  request('GET', '/api/v1/devices/overview', parsePage(parseCommuneDevices));

export const parseCommuneDevices: Parser<CommuneDevices> = (value) => {
  const of = fields(value, 'commune devices');
  return {
    communeCode: text(of, 'communeCode'),
    teams: number(of, 'teams'),
    teamsWithPhone: number(of, 'teamsWithPhone'),
    phones: number(of, 'phones'),
    seenInAWeek: number(of, 'seenInAWeek'),
    openCodes: number(of, 'openCodes'),
    unsent: number(of, 'unsent'),
  };
};
