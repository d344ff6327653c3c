import { request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { fields, moment, optionalText, text, type Fields, type Parser } from './parse';

/** One change somebody made. */
export interface AuditItem {
  readonly id: string;
  readonly at: Date;
  /** `staff:5`, `device:12` or `system`. */
  readonly actor: string;
  readonly actorName: string | undefined;
  /** A noun and a verb: `team.changed`. */
  readonly action: string;
  readonly subject: string;
  readonly communeCode: string | undefined;
  /** The fields that changed, as they were and as they are. */
  readonly before: Fields | undefined;
  readonly after: Fields | undefined;
}

/** Which changes are listed; what is left out is not filtered by. */
export interface AuditFilter {
  /** First and last day, in Viet Nam. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** A user name, or an actor. */
  readonly actor: string | undefined;
  /** An action, or all of a noun: `team`. */
  readonly action: string | undefined;
  readonly subject: string | undefined;
  readonly commune: string | undefined;
}

const PAGE_SIZE = 50;

export const fetchAudit = (filter: AuditFilter, after?: string): Promise<Result<Page<AuditItem>>> =>
  request('GET', `/api/v1/audit${query({ ...filter, after, limit: PAGE_SIZE })}`, parsePage(parseAuditItem));

/** Where the same changes are found as a file. */
export const auditExportAddress = (filter: AuditFilter, format: 'csv' | 'xlsx'): string =>
  `/api/v1/audit/export${query({ ...filter, format })}`;

export const parseAuditItem: Parser<AuditItem> = (value) => {
  const of = fields(value, 'change');
  return {
    id: typeof of['id'] === 'number' ? `${of['id']}` : text(of, 'id'),
    at: moment(of, 'at'),
    actor: text(of, 'actor'),
    actorName: optionalText(of, 'actorName'),
    action: text(of, 'action'),
    subject: text(of, 'subject'),
    communeCode: optionalText(of, 'communeCode'),
    before: optionalFields(of, 'before'),
    after: optionalFields(of, 'after'),
  };
};

const optionalFields = (of: Fields, key: string): Fields | undefined => (of[key] == null ? undefined : fields(of[key], key));
