import type { Figure } from '../../shared/api/departmentReports';
import { readWhole } from '../../shared/format/typedNumbers';

/** What stands in the cells, as it was typed; by `form/row/column/commune`, the commune empty for the province. */
export type Cells = Readonly<Record<string, string>>;

export const HIGHEST = 1_000_000_000;

export const cellKey = (form: string, row: string, column: string, commune: string): string => [form, row, column, commune].join('/');

export const cellsOf = (figures: readonly Figure[]): Cells =>
  Object.fromEntries(figures.map(({ form, row, column, communeCode, value }) => [cellKey(form, row, column, communeCode ?? ''), `${value}`]));

/** What is sent, empty cells left out: not said is not 0. Undefined when a cell holds no such number. */
export function figuresOf(cells: Cells): readonly Figure[] | undefined {
  const figures: Figure[] = [];
  for (const [key, typed] of Object.entries(cells)) {
    const value = readWhole(typed);
    if (value === undefined) continue;
    if (Number.isNaN(value) || value > HIGHEST) return undefined;
    const [form = '', row = '', column = '', commune = ''] = key.split('/');
    figures.push({ form, row, column, communeCode: commune === '' ? undefined : commune, value });
  }
  return figures;
}

/** Communes with a figure of a form. */
export const communesIn = (cells: Cells, form: string): ReadonlySet<string> =>
  new Set(Object.entries(cells).flatMap(([key, typed]) => {
    const [of, , , commune = ''] = key.split('/');
    return of === form && commune !== '' && typed.trim() !== '' ? [commune] : [];
  }));
