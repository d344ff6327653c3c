/** The server answered with something that is not what the contract says. */
export class UnexpectedPayload extends Error {
  override readonly name = 'UnexpectedPayload';
}

export type Fields = Readonly<Record<string, unknown>>;
export type Parser<T> = (value: unknown) => T;

const fail = (what: string, key: string): never => {
  throw new UnexpectedPayload(`${what} expected at "${key}"`);
};

export function fields(value: unknown, where = 'payload'): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : fail('object', where);
}

export function list<T>(value: unknown, item: Parser<T>, where = 'payload'): T[] {
  return Array.isArray(value) ? value.map(item) : fail('array', where);
}

export function text(of: Fields, key: string): string {
  const value = of[key];
  return typeof value === 'string' ? value : fail('text', key);
}

export function optionalText(of: Fields, key: string): string | undefined {
  return of[key] == null ? undefined : text(of, key);
}

export function number(of: Fields, key: string): number {
  const value = of[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : fail('number', key);
}

export function optionalNumber(of: Fields, key: string): number | undefined {
  return of[key] == null ? undefined : number(of, key);
}

/** Activity code → number; what is absent reads as 0. */
export type Counts = Readonly<Record<string, number>>;

export function counts(of: Fields, key: string): Counts {
  const value = fields(of[key], key);
  return Object.fromEntries(Object.keys(value).map((code) => [code, number(value, code)]));
}

/** One of the given words; a word that came with a newer server reads as the fallback. */
export function oneOf<Word extends string>(words: readonly Word[], value: string, fallback: Word): Word {
  return words.find((word) => word === value) ?? fallback;
}

/** An instant: of the wire, ISO 8601 with offset, or as the phone's database gives it back. */
export function moment(of: Fields, key: string): Date {
  const value = of[key];
  const instant = value instanceof Date ? value : new Date(text(of, key));
  return Number.isNaN(instant.getTime()) ? fail('time', key) : instant;
}

export function optionalMoment(of: Fields, key: string): Date | undefined {
  return of[key] == null ? undefined : moment(of, key);
}
