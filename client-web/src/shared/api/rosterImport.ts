import { request, type Result } from './http';
import { query } from './page';
import { fields, list, number, oneOf, optionalText, text, type Fields, type Parser } from './parse';

export const IMPORT_ACTIONS = ['added', 'changed', 'left', 'refused'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

export interface ImportedField {
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface ImportProblem {
  readonly code: string;
  readonly field: string | undefined;
  readonly message: string;
}

/** What an import does, or would do, with one row of the file. */
export interface ImportRow {
  readonly row: number;
  readonly action: ImportAction;
  readonly subject: string;
  readonly what: readonly ImportedField[];
  readonly problems: readonly ImportProblem[];
}

export interface ImportReport {
  readonly applied: boolean;
  readonly counts: Readonly<Record<ImportAction, number>>;
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
export const importRoster = (file: File, dryRun: boolean, progress: string): Promise<Result<ImportReport>> =>
  request('POST', `${ADDRESS}/import${query({ dryRun, progress })}`, parseReport, {
    body: file,
    contentType: /\.xlsx$/i.test(file.name) ? XLSX : 'text/csv',
    timeoutMs: IMPORT_TIMEOUT_MS,
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
    problems: list(of['problems'] ?? [], parseProblem, 'problems'),
  };
};

const parseChangedField: Parser<ImportedField> = (value) => {
  const of = fields(value, 'field');
  return { field: text(of, 'field'), before: plain(of, 'before'), after: plain(of, 'after') };
};

const parseProblem: Parser<ImportProblem> = (value) => {
  const of = fields(value, 'problem');
  return { code: text(of, 'code'), field: optionalText(of, 'field'), message: optionalText(of, 'message') ?? '' };
};

/** A field's value in words: numbers and yes/no come as they are in JSON. */
function plain(of: Fields, key: string): string | undefined {
  const value = of[key];
  if (value == null) return undefined;
  return Array.isArray(value) ? value.join(', ') : `${value as string | number | boolean}`;
}
