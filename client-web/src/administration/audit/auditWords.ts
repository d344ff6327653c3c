import type { AuditItem } from '../../shared/api/audit';
import { common, type CommonKey } from '../../shared/i18n/common';
import { formatCount } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { roleName } from '../../shared/sign-in/texts';
import { accountById, communeName, departmentName, local, program } from '../model';
import { moment } from '../moment';
import { formFigureName, programName, reportPartName } from './auditNames';
import { subjectOf } from './changes';
import { auditTexts, t, type AuditKey } from './texts';

const isKey = (key: string): key is AuditKey => key in auditTexts.vi;

/** The text of a code, if this page knows the code; a newer server may write others. */
const known = (prefix: string, code: string): string | undefined => {
  const key = `${prefix}.${code}`;
  return isKey(key) ? t(key) : undefined;
};

export const actionWords = (action: string): string => known('action', action) ?? t('action.other');

/** What a field is; some reports name theirs by codes of their own. */
export const fieldWords = (field: string, action = ''): string =>
  reportPartName(action, field) ?? formFigureName(action, field) ?? known('field', field) ?? activityName(field) ?? t('field.other');

export function actorWords({ actor, actorName }: AuditItem): string {
  if (actor === 'system') return t('actor.system');
  return actorName ?? t(actor.startsWith('device:') ? 'actor.device' : 'actor.unknown');
}

export function subjectWords(subject: string): string {
  const of = subjectOf(subject);
  switch (of.kind) {
    case 'account': return t('subject.account', { name: accountById.value.get(of.id)?.displayName ?? `${of.id}` });
    case 'device': return t('subject.device', { n: `${of.id}` });
    case 'activationCode': return t('subject.activationCode', { n: `${of.id}` });
    case 'apiKey': return t('subject.apiKey', { n: `${of.id}` });
    case 'commune': return communeName(of.code);
    case 'village': return t('subject.village', { code: of.code });
    case 'team': return t('subject.team', { code: of.code });
    case 'member': return t('subject.member', { code: of.team, n: of.number });
    case 'record': return t('subject.record', { code: of.team });
    case 'day': return t('subject.day', { date: formatDate(of.date) });
    case 'boundaries': return t('subject.boundaries');
    case 'report': return reportWords(of.place, of.period);
    case 'departmentReport': return t('subject.departmentReport', { name: departmentName(of.department) });
    case 'line': return known('noun', of.noun) ?? t('subject.other');
    case 'other': return t('subject.other');
  }
}

const reportWords = (place: string, period: string): string => t('subject.report', {
  period: programName('period', period) ?? period, place: place === 'province' ? t('subject.report.province') : communeName(place),
});

/** A value of the log in words: codes become names, lists and counts become sentences. */
export function valueWords(field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return t('value.nothing');
  if (typeof value === 'boolean') return t(value ? 'value.true' : 'value.false');
  if (typeof value === 'number') return NUMBERING.has(field) ? `${value}` : formatCount(value);
  if (typeof value === 'string') return textWords(field, value);
  if (Array.isArray(value)) return value.length === 0 ? t('value.nothing') : value.map((item) => valueWords(field, item)).join(', ');
  return Object.entries(value).map(([name, each]) => `${fieldWords(name)}: ${valueWords(name, each)}`).join('; ');
}

/** Numbers that name something and count nothing: written without a mark between the thousands. */
const NUMBERING = new Set(['year', 'memberNumber', 'activationCode']);

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Fields that hold what a person typed: never taken for a code. */
const TYPED = new Set([
  'name', 'displayName', 'userName', 'phone', 'duty', 'reason', 'note', 'number', 'decisionNumber', 'planNumber', 'contactName', 'formerCommune', 'title', 'place',
  'organiser', 'inspector', 'finding', 'results', 'difficulties', 'proposals', 'proof',
]);

function textWords(field: string, value: string): string {
  if (TYPED.has(field)) return value;
  if (DATE.test(value)) return formatDate(value);
  if (INSTANT.test(value)) return moment(new Date(value));
  if (field === 'communeCode' || field === 'communeCodes') return communeName(value);
  if (field === 'department') return departmentName(value);
  if (field === 'role') return known('memberRole', value) ?? roleName(value);
  return programName(field, value) ?? known('value', value) ?? kindName(value) ?? activityName(value) ?? value;
}

const KINDS: Readonly<Record<string, CommonKey>> = {
  household: 'kind.household',
  business: 'kind.business',
  point: 'kind.point',
  training: 'kind.training',
  outreach: 'kind.outreach',
  remote: 'kind.remote',
};

const kindName = (code: string): string | undefined => KINDS[code] && common(KINDS[code]);

function activityName(code: string): string | undefined {
  const found = program.value?.activities.find((activity) => activity.code === code);
  return found && local(found.name);
}
