import qrcode from 'qrcode-generator';

/** White cells around the code: readers need four. */
const QUIET = 4;

/** A QR code as vector cells, sharp at any size on paper. `label` says where it leads. */
export function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = cellsOf(text);
  return (
    <svg
      class="qr"
      viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}

/** The dark cells as one path, with a quarter of redundancy for folded and stained paper. */
export function cellsOf(text: string): { readonly size: number; readonly path: string } {
  const code = qrcode(0, 'Q');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const rows = Array.from({ length: size }, (_, row) => rowPath(row, size, (column) => code.isDark(row, column)));
  return { size, path: rows.join('') };
}

function rowPath(row: number, size: number, isDark: (column: number) => boolean): string {
  const columns = Array.from({ length: size }, (_, column) => column).filter(isDark);
  return columns.map((column) => `M${column} ${row}h1v1h-1z`).join('');
}
