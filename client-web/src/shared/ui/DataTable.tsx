import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  /** Figures stand right and in cells of one width; actions stand right without a visible head. */
  readonly kind?: 'words' | 'figure' | 'actions';
  cell(row: Row): ComponentChildren;
}

interface DataTableProps<Row> {
  /** Read out before the table; seen only when `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Said instead of an empty table. */
  readonly empty: string;
  keyOf(row: Row): string;
  classOf?(row: Row): string;
}

/** A table whose first column names the row. On a narrow screen each row becomes a card with the heads as labels. */
export function DataTable<Row>({ caption, showCaption = false, columns, rows, empty, keyOf, classOf }: DataTableProps<Row>) {
  if (rows.length === 0) return <p class="nothing">{empty}</p>;
  return (
    <table class="data">
      <caption class={showCaption ? 'data-caption' : 'hidden'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" class={`data-${column.kind ?? 'words'}`}>
              {column.kind === 'actions' ? <span class="hidden">{column.head}</span> : column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} class={classOf?.(row)}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row">{column.cell(row)}</th>
              ) : (
                <td key={column.key} class={`data-${column.kind ?? 'words'}`} data-label={column.kind === 'actions' ? undefined : column.head}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
