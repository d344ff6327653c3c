import { KINDS, OUTCOMES, type CheckIn, type Location, type Outcome } from '../shared/api/checkIns';
import { counts, fields, number, oneOf, optionalNumber, optionalText, text, UnexpectedPayload, type Fields } from '../shared/api/parse';

/** Reads a record that was written elsewhere: by an older version of this page, or by another phone. */
export function parseCheckIn(value: unknown): CheckIn {
  const of = fields(value, 'record');
  const kind = KINDS.find((known) => known === of['kind']);
  if (!kind) throw new UnexpectedPayload('a known kind expected');
  return {
    id: text(of, 'id'),
    teamCode: text(of, 'teamCode'),
    occurredAt: text(of, 'occurredAt'),
    kind,
    households: number(of, 'households'),
    people: number(of, 'people'),
    results: counts(of, 'results'),
    source: 'phone',
    ...(of['pending'] == null ? {} : { pending: counts(of, 'pending') }),
    ...optional('businesses', optionalNumber(of, 'businesses')),
    ...optional('memberNumber', optionalNumber(of, 'memberNumber')),
    ...optional('staff', optionalNumber(of, 'staff')),
    ...optional('householdNumber', optionalNumber(of, 'householdNumber')),
    ...optional('outcome', outcome(optionalText(of, 'outcome'))),
    ...optional('location', location(of['location'])),
    ...optional('outreach', outreach(of['outreach'])),
    ...optional('note', optionalText(of, 'note')),
    ...optional('clockOffsetSeconds', optionalNumber(of, 'clockOffsetSeconds')),
  };
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };

const outcome = (word: string | undefined): Outcome | undefined =>
  word === undefined ? undefined : oneOf<Outcome>(OUTCOMES, word, 'return');

function location(value: unknown): Location | undefined {
  if (value == null) return undefined;
  const of = fields(value, 'location');
  return { lat: number(of, 'lat'), lon: number(of, 'lon'), accuracyMetres: optionalNumber(of, 'accuracyMetres') ?? 0 };
}

function outreach(value: unknown): { readonly channel: string; readonly quantity: number } | undefined {
  if (value == null) return undefined;
  const of: Fields = fields(value, 'outreach');
  return { channel: text(of, 'channel'), quantity: number(of, 'quantity') };
}
