/** A whole number as somebody typed it, with or without points: `12.500.000`; undefined for nothing, NaN for what is none. */
export function readWhole(typed: string): number | undefined {
  const digits = typed.replace(/[.\s]/g, '');
  if (digits === '') return undefined;
  return /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
}

/** Whether a number was typed that lies in the bounds. */
export const isWithin = (value: number | undefined, least: number, most: number): value is number =>
  value !== undefined && value >= least && value <= most;
