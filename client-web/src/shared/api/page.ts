import { fields, list, optionalText, type Parser } from './parse';

/** A part of a list, and the cursor that asks for the next part. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

/** Cursors are numbers or texts on the wire; they go back as they came. */
export const parsePage = <T>(item: Parser<T>): Parser<Page<T>> => (value) => {
  const of = fields(value, 'page');
  const next = of['next'];
  return { items: list(of['items'], item, 'items'), next: typeof next === 'number' ? `${next}` : optionalText(of, 'next') };
};

/** `?a=1&b=2` of what is given; nothing for what is undefined. */
export function query(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const given = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, `${value}`]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
