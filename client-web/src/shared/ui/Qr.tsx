import { encodeQR, type ErrorCorrection } from 'qr';

/** White cells around the code: readers need four. */
const QUIET = 4;

interface QrProps {
  readonly text: string;
  /** Where it leads, for the ear. */
  readonly label: string;
  /** A quarter of redundancy for folded and stained paper; a clean screen needs less, and its cells become larger. */
  readonly correction?: ErrorCorrection;
}

/** A QR code as vector cells, sharp at any size. */
export function Qr({ text, label, correction = 'quartile' }: QrProps) {
  const { size, path } = cellsOf(text, correction);
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

/** The dark cells as one path. */
export function cellsOf(text: string, correction: ErrorCorrection = 'quartile'): { readonly size: number; readonly path: string } {
  // The encoder insists on a margin of one cell.
  const rows = encodeQR(text, 'raw', { ecc: correction, border: 1 }).slice(1, -1).map((row) => row.slice(1, -1));
  return { size: rows.length, path: rows.map(rowPath).join('') };
}

const rowPath = (cells: readonly boolean[], row: number): string =>
  cells.flatMap((isDark, column) => (isDark ? [`M${column} ${row}h1v1h-1z`] : [])).join('');
