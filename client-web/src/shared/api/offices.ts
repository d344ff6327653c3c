import { request, type Result } from './http';
import { fields, optionalText, text, type Parser } from './parse';

/** The office people call: printed on sheets and badges, shown to the province. */
export interface Office {
  readonly name: string;
  readonly phone: string | undefined;
  readonly contactName: string | undefined;
}

const address = (commune: string): string => `/api/v1/communes/${commune}/office`;

/** With the token of a phone, or the session of a desk. */
export const fetchOffice = (commune: string, token?: string): Promise<Result<Office>> =>
  request('GET', address(commune), parseOffice, token === undefined ? {} : { token });

export const saveOffice = (commune: string, office: Office): Promise<Result<Office>> =>
  request('PUT', address(commune), parseOffice, { body: JSON.stringify(office) });

export const parseOffice: Parser<Office> = (value) => {
  const of = fields(value, 'office');
  return { name: text(of, 'name'), phone: optionalText(of, 'phone'), contactName: optionalText(of, 'contactName') };
};
