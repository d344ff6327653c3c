import { fromBase45, toBase45 } from './base45';

/**
 * A text as a short series of QR codes that another phone reads from the screen, in any order and as often as it likes. Each code is
 * `CH:<mark>:<number>/<count>:<Base45>`; the mark is a checksum of the whole, so that codes of two series are never mixed and a series
 * that was put together wrongly is not taken for one.
 */
const PREFIX = 'CH';

/** What an old phone's camera still reads from another's screen: about version 14 of a QR code. */
const CHARACTERS_PER_CODE = 540;

/** More than a team's unsent records of weeks; beyond this a file is the way. */
export const MAX_CODES = 200;

export async function toSeries(text: string): Promise<readonly string[]> {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate'));
  const encoded = toBase45(packed);
  const mark = markOf(packed);
  const count = Math.max(1, Math.ceil(encoded.length / CHARACTERS_PER_CODE));
  return Array.from({ length: count }, (_, index) =>
    `${PREFIX}:${mark}:${index + 1}/${count}:${encoded.slice(index * CHARACTERS_PER_CODE, (index + 1) * CHARACTERS_PER_CODE)}`);
}

/** What was read so far of a series. */
export interface Reading {
  readonly mark: string;
  readonly count: number;
  readonly parts: ReadonlyMap<number, string>;
}

export const isComplete = ({ count, parts }: Reading): boolean => parts.size === count;

/** The reading with one more code; a code of another series begins a new one, and what is none of ours changes nothing. */
export function withCode(reading: Reading | undefined, code: string): Reading | undefined {
  const found = /^CH:(?<mark>[0-9A-Z]{6}):(?<number>\d{1,3})\/(?<count>\d{1,3}):(?<part>[0-9A-Z $%*+\-./:]+)$/.exec(code)?.groups;
  const [number, count] = [Number(found?.['number']), Number(found?.['count'])];
  if (!found || number < 1 || number > count || count > MAX_CODES) return reading;
  const { mark = '', part = '' } = found;
  const isSame = reading?.mark === mark && reading.count === count;
  if (isSame && reading.parts.has(number)) return reading;
  return { mark, count, parts: new Map([...(isSame ? reading.parts : []), [number, part]]) };
}

/** The text of a complete series; undefined when it was read wrongly. */
export async function textOf({ mark, count, parts }: Reading): Promise<string | undefined> {
  const encoded = Array.from({ length: count }, (_, index) => parts.get(index + 1) ?? '').join('');
  const packed = fromBase45(encoded);
  if (!packed || markOf(packed) !== mark) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await through(packed, new DecompressionStream('deflate')));
  } catch {
    return undefined;
  }
}

/** FNV-1a over 32 bits, six characters of base 36. */
function markOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36).toUpperCase().padStart(6, '0').slice(-6);
}

async function through(bytes: Uint8Array, stream: GenericTransformStream): Promise<Uint8Array> {
  const passed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, BufferSource>);
  return new Uint8Array(await new Response(passed).arrayBuffer());
}
