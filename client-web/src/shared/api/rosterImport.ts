import { request, type Result } from './http';
import { query } from './page';
import { fields, list, number, oneOf, optionalText, text, type Parser } from './parse';

export const IMPORT_ACTIONS = ['added', 'changed', 'left', 'refused'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

export interface ImportedField {
  /** Head of the column, in the language that was asked for. */
  readonly title: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What is wrong with a row, or worth a look, and what to do; in the language that was asked for. */
export interface ImportRemark {
  readonly title: string | undefined;
  readonly message: string;
}

/** What an import does, or would do, with one row of the file. */
export interface ImportRow {
  readonly row: number;
  readonly action: ImportAction;
  readonly subject: string;
  readonly what: readonly ImportedField[];
  readonly problems: readonly ImportRemark[];
  readonly notes: readonly ImportRemark[];
}

export interface ImportReport {
  readonly applied: boolean;
  readonly counts: Readonly<Record<ImportAction, number>>;
  /** Heads of columns that were not read. */
  readonly ignoredColumns: readonly string[];
  readonly rows: readonly ImportRow[];
}

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

const ADDRESS = '/api/v1/roster';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A file of the whole province takes about ten seconds; a busy machine gets more. */
const IMPORT_TIMEOUT_MS = 180_000;

/** Tries a file (`dryRun`) or puts it into the roster, all or nothing. `progress` is any new UUID. */
export const importRoster = (file: File, dryRun: boolean, progress: string, language: string): Promise<Result<ImportReport>> =>
  request('POST', `${ADDRESS}/import${query({ dryRun, progress })}`, parseReport, {
    body: file,
    contentType: /\.xlsx$/i.test(file.name) ? XLSX : 'text/csv',
    timeoutMs: IMPORT_TIMEOUT_MS,
    language,
  });

export const fetchImportProgress = (progress: string): Promise<Result<ImportProgress>> =>
  request('GET', `${ADDRESS}/imports/${progress}`, (value) => {
    const of = fields(value, 'progress');
    return { done: number(of, 'done'), total: number(of, 'total') };
  });

/** Addresses a browser downloads from. */
export const exportAddress = (format: 'csv' | 'xlsx', commune: string): string => `${ADDRESS}/export${query({ format, commune })}`;
export const templateAddress = (format: 'csv' | 'xlsx'): string => `${ADDRESS}/template${query({ format })}`;

export const parseReport: Parser<ImportReport> = (value) => {
  const of = fields(value, 'report');
  const totals = fields(of['counts'], 'counts');
  return {
    applied: of['applied'] === true,
    counts: {
      added: number(totals, 'added'),
      changed: number(totals, 'changed'),
      left: number(totals, 'left'),
      refused: number(totals, 'refused'),
    },
    ignoredColumns: list(of['ignoredColumns'] ?? [], String, 'ignoredColumns'),
    rows: list(of['rows'], parseRow, 'rows'),
  };
};

const parseRow: Parser<ImportRow> = (value) => {
  const of = fields(value, 'row');
  return {
    row: number(of, 'row'),
    action: oneOf(IMPORT_ACTIONS, text(of, 'action'), 'refused'),
    subject: optionalText(of, 'subject') ?? '',
    what: list(of['what'] ?? [], parseChangedField, 'what'),
    problems: list(of['problems'] ?? [], parseRemark, 'problems'),
    notes: list(of['notes'] ?? [], parseRemark, 'notes'),
  };
};

const parseChangedField: Parser<ImportedField> = (value) => {
  const of = fields(value, 'field');
  return { title: optionalText(of, 'title') ?? text(of, 'field'), before: optionalText(of, 'before'), after: optionalText(of, 'after') };
};

const parseRemark: Parser<ImportRemark> = (value) => {
  const of = fields(value, 'remark');
  return { title: optionalText(of, 'title'), message: text(of, 'message') };
};
