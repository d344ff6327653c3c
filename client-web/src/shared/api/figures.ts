import { request, type Result } from './http';
import { query } from './page';
import { fields, list, moment, number, optionalNumber, optionalText, text, type Parser } from './parse';
import { parseReport, type ImportReport } from './rosterImport';

/** A row of the register of official figures. */
export interface FigureRow {
  readonly id: number;
  readonly asOf: string;
  /** Undefined: it was taken back. */
  readonly numerator: number | undefined;
  readonly source: string;
  readonly reason: string | undefined;
  readonly imported: boolean;
  readonly recordedAt: Date;
  readonly inForce: boolean;
}

/** A row of the register of denominators. */
export interface DenominatorRow {
  readonly id: number;
  readonly year: number;
  readonly value: number;
  readonly asOf: string;
  readonly source: string;
  readonly reason: string | undefined;
  readonly recordedAt: Date;
  readonly inForce: boolean;
}

export interface FigureHistory {
  readonly items: readonly FigureRow[];
  readonly denominators: readonly DenominatorRow[];
}

/** What somebody types: a figure, the year's denominator, or both. */
export interface NewFigure {
  readonly communeCode: string | undefined;
  readonly asOf: string;
  readonly source: string;
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
  readonly denominatorAsOf: string | undefined;
  readonly reason: string | undefined;
  readonly withdraw?: boolean;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const IMPORT_TIMEOUT_MS = 60_000;

const address = (indicator: string): string => `/api/v1/indicators/${indicator}/figures`;

/** The newest 200 entries: more than a year of weeks. */
export const fetchFigures = (indicator: string, commune: string | undefined): Promise<Result<FigureHistory>> =>
  request('GET', `${address(indicator)}${query({ commune, limit: 200 })}`, parseHistory);

export const giveFigure = (indicator: string, figure: NewFigure): Promise<Result<FigureHistory>> =>
  request('POST', address(indicator), parseHistory, { body: JSON.stringify(figure) });

/** Tries a file (`dryRun`) or takes it into the register, all or nothing. */
export const importFigures = (file: File, dryRun: boolean, language: string): Promise<Result<ImportReport>> =>
  request('POST', `/api/v1/indicators/import${query({ dryRun })}`, parseReport, {
    body: file,
    contentType: /\.xlsx$/i.test(file.name) ? XLSX : 'text/csv',
    timeoutMs: IMPORT_TIMEOUT_MS,
    language,
  });

export const figureTemplateAddress = (format: 'csv' | 'xlsx'): string => `/api/v1/indicators/template${query({ format })}`;

export const parseHistory: Parser<FigureHistory> = (value) => {
  const of = fields(value, 'history');
  return {
    items: list(of['items'], parseRow, 'items'),
    denominators: list(of['denominators'], parseDenominator, 'denominators'),
  };
};

const parseRow: Parser<FigureRow> = (value) => {
  const of = fields(value, 'figure');
  return {
    id: number(of, 'id'),
    asOf: text(of, 'asOf'),
    numerator: optionalNumber(of, 'numerator'),
    source: text(of, 'source'),
    reason: optionalText(of, 'reason'),
    imported: of['imported'] === true,
    recordedAt: moment(of, 'recordedAt'),
    inForce: of['inForce'] === true,
  };
};

const parseDenominator: Parser<DenominatorRow> = (value) => {
  const of = fields(value, 'denominator');
  return {
    id: number(of, 'id'),
    year: number(of, 'year'),
    value: number(of, 'value'),
    asOf: text(of, 'asOf'),
    source: text(of, 'source'),
    reason: optionalText(of, 'reason'),
    recordedAt: moment(of, 'recordedAt'),
    inForce: of['inForce'] === true,
  };
};
