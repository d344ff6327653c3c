/** Moves through a table of fields as a spreadsheet does. */
export const GridKeys = {
  /** For `onKeyDown` of whatever holds the table. */
  move(event: KeyboardEvent): void {
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
    const step = stepOf(event.key, field, event.shiftKey);
    const table = field.closest('table');
    const cell = field.closest('td');
    const row = cell?.parentElement;
    if (!step || !table || !cell || !(row instanceof HTMLTableRowElement)) return;
    event.preventDefault();
    const rows = [...table.tBodies[0]?.rows ?? []].filter((each) => each.querySelector('input, select'));
    const [nextRow, nextColumn] = next(rows.indexOf(row), cell.cellIndex, rows.length, row.cells.length - 1, step);
    const target = rows[nextRow]?.cells[nextColumn]?.querySelector<HTMLElement>('input, select');
    target?.focus();
    if (target instanceof HTMLInputElement) target.select();
  },
};

interface Step {
  readonly down: number;
  readonly right: number;
  /** At the end of a column go on with the next one. */
  readonly wraps: boolean;
}

function stepOf(key: string, field: HTMLInputElement | HTMLSelectElement, back: boolean): Step | undefined {
  if (key === 'Enter') return { down: back ? -1 : 1, right: 0, wraps: true };
  const isSelect = field instanceof HTMLSelectElement;
  if (key === 'ArrowDown' && !isSelect) return { down: 1, right: 0, wraps: false };
  if (key === 'ArrowUp' && !isSelect) return { down: -1, right: 0, wraps: false };
  if (key === 'ArrowRight' && (isSelect || field.selectionStart === field.value.length)) return { down: 0, right: 1, wraps: false };
  if (key === 'ArrowLeft' && (isSelect || field.selectionEnd === 0 || field.value === '')) return { down: 0, right: -1, wraps: false };
  return undefined;
}

/** The place after a step, row from 0 and column from 1 (column 0 holds the heads); stays inside the table. */
export function next(row: number, column: number, rows: number, columns: number, { down, right, wraps }: Step): readonly [number, number] {
  const under = row + down;
  if (wraps && under >= rows && column < columns) return [0, column + 1];
  if (wraps && under < 0 && column > 1) return [rows - 1, column - 1];
  return [Math.min(rows - 1, Math.max(0, under)), Math.min(columns, Math.max(1, column + right))];
}
