import type { Fields } from '../../shared/api/parse';

/** One field of what was changed: as it was and as it is; undefined where there was or is nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields of both sides in the order they were written, without those that say nothing on either. */
export function changesOf(before: Fields | undefined, after: Fields | undefined): readonly FieldChange[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names]
    .map((field) => ({ field, before: before?.[field] ?? undefined, after: after?.[field] ?? undefined }))
    .filter((change) => change.before !== undefined || change.after !== undefined);
}

/** Decisions after which a record no longer counts: what was there is told as what was decided on, not as emptied field by field. */
export const takesAway = (action: string): boolean => action === 'check-in.declined' || action === 'check-in.voided';

/** The decision first, such as its reason, then what it was about. */
export const decisionOf = (before: Fields | undefined, after: Fields | undefined): readonly (readonly [field: string, value: unknown])[] =>
  [...Object.entries(after ?? {}), ...Object.entries(before ?? {})].filter(([, value]) => value !== undefined && value !== null);

/** What a subject of the log is, read from its form. */
export type Subject =
  | { readonly kind: 'account' | 'device' | 'activationCode' | 'apiKey'; readonly id: number }
  | { readonly kind: 'commune' | 'village' | 'team'; readonly code: string }
  | { readonly kind: 'member'; readonly team: string; readonly number: string }
  | { readonly kind: 'record'; readonly team: string }
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'boundaries' }
  | { readonly kind: 'report'; readonly place: string; readonly period: string }
  | { readonly kind: 'departmentReport'; readonly department: string }
  | { readonly kind: 'line'; readonly noun: string }
  | { readonly kind: 'other' };

const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => Subject])[] = [
  [/^account:(\d+)$/, ([, id]) => ({ kind: 'account', id: Number(id) })],
  [/^device:(\d+)$/, ([, id]) => ({ kind: 'device', id: Number(id) })],
  [/^activation-code:(\d+)$/, ([, id]) => ({ kind: 'activationCode', id: Number(id) })],
  [/^api-key:(\d+)$/, ([, id]) => ({ kind: 'apiKey', id: Number(id) })],
  [/^\d{5}$/, ([code]) => ({ kind: 'commune', code })],
  [/^\d{5}-V\d{3}$/, ([code]) => ({ kind: 'village', code })],
  [/^\d{5}-\d{3}$/, ([code]) => ({ kind: 'team', code })],
  [/^(\d{5}-\d{3})\/(\d{1,3})$/, ([, team = '', number = '']) => ({ kind: 'member', team, number })],
  [/^(\d{5}-\d{3})\/[0-9a-f-]{36}$/, ([, team = '']) => ({ kind: 'record', team })],
  [/^\d{4}-\d{2}-\d{2}$/, ([date]) => ({ kind: 'day', date })],
  [/^boundaries$/, () => ({ kind: 'boundaries' })],
  [/^periodic-report:([^/]+)\/([^/]+)\/\d{4}$/, ([, place = '', period = '']) => ({ kind: 'report', place, period })],
  [/^department-report:([^/]+)\/\d{4}$/, ([, department = '']) => ({ kind: 'departmentReport', department })],
  [/^(training|nucleus-household|inspection|award-decision|material|announcement|difficulty):/, ([, noun = '']) => ({ kind: 'line', noun })],
];

export function subjectOf(subject: string): Subject {
  for (const [form, read] of FORMS) {
    const match = form.exec(subject);
    if (match) return read(match);
  }
  return { kind: 'other' };
}
