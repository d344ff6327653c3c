const PARTED = /^\d{1,3}([.,\s])\d{3}(?:\1\d{3})*$/;

/**
 * A whole number as somebody typed it, thousands parted or not: `12.500.000`, `12 500 000`; undefined for nothing, NaN for what is none.
 * A point elsewhere than between thousands makes it none: `1.2` is neither 1 nor 12.
 */
export function readWhole(typed: string): number | undefined {
  const written = typed.trim();
  if (written === '') return undefined;
  const digits = PARTED.test(written) ? written.replace(/\D/g, '') : written;
  return /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
}

/** Whether a number was typed that lies in the bounds. */
export const isWithin = (value: number | undefined, least: number, most: number): value is number =>
  value !== undefined && value >= least && value <= most;
