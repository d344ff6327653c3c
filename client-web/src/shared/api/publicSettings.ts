import { request, type Result } from './http';
import { fields, UnexpectedPayload, type Fields, type Parser } from './parse';

/** Whether everybody may see the figures of campaign days, and those of days under way. */
export interface PublicSettings {
  readonly enabled: boolean;
  readonly showRunning: boolean;
}

const PATH = '/api/v1/public/settings';

export const fetchPublicSettings = (): Promise<Result<PublicSettings>> => request('GET', PATH, parsePublicSettings);

export const savePublicSettings = (settings: PublicSettings): Promise<Result<PublicSettings>> =>
  request('PUT', PATH, parsePublicSettings, { body: JSON.stringify(settings) });

export const parsePublicSettings: Parser<PublicSettings> = (value) => {
  const of = fields(value, 'public settings');
  return { enabled: flag(of, 'enabled'), showRunning: flag(of, 'showRunning') };
};

function flag(of: Fields, key: string): boolean {
  const value = of[key];
  if (typeof value !== 'boolean') throw new UnexpectedPayload(`true or false expected at "${key}"`);
  return value;
}
