import { KINDS, type Kind } from '../shared/api/checkIns';
import { fields, oneOf, optionalNumber, text } from '../shared/api/parse';

const FIELDS = ['households', 'businesses', 'people'] as const;

export interface RecordSummary {
  readonly kind: Kind;
  readonly counts: readonly { readonly field: (typeof FIELDS)[number]; readonly value: number }[];
}

/** What a frozen body says, for the list of recent records. */
export function summarise(body: string): RecordSummary {
  const of = fields(JSON.parse(body), 'record');
  return {
    kind: oneOf(KINDS, text(of, 'kind'), 'household'),
    counts: FIELDS.map((field) => ({ field, value: optionalNumber(of, field) ?? 0 })).filter(({ value }) => value > 0),
  };
}
