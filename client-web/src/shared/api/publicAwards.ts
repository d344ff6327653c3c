import { request, type Result } from './http';
import { fields, list, optionalNumber, optionalText, text, type Parser } from './parse';

/** Who is awarded; a member by the number in the roster, never by name. */
export interface PublicRecipient {
  readonly commune: string;
  readonly team: string | undefined;
  readonly memberNumber: number | undefined;
}

/** A decision on awards that everybody may read. */
export interface PublicAward {
  readonly number: string;
  readonly date: string;
  /** The commune that decided; undefined for the province. */
  readonly by: string | undefined;
  readonly level: Readonly<Record<'vi' | 'en', string>>;
  readonly title: string;
  readonly recipients: readonly PublicRecipient[];
}

export const fetchPublicAwards = (): Promise<Result<readonly PublicAward[]>> =>
  request('GET', '/api/v1/public/awards', (value) => list(fields(value, 'awards')['items'], parseAward, 'items'));

const parseAward: Parser<PublicAward> = (value) => {
  const of = fields(value, 'award');
  const level = fields(of['level'], 'level');
  return {
    number: text(of, 'number'),
    date: text(of, 'date'),
    by: optionalText(of, 'by'),
    level: { vi: text(level, 'vi'), en: text(level, 'en') },
    title: text(of, 'title'),
    recipients: list(of['recipients'], parseRecipient, 'recipients'),
  };
};

const parseRecipient: Parser<PublicRecipient> = (value) => {
  const of = fields(value, 'recipient');
  return { commune: text(of, 'commune'), team: optionalText(of, 'team'), memberNumber: optionalNumber(of, 'memberNumber') };
};
