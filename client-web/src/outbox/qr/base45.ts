/** Base45 (RFC 9285): bytes as the characters that a QR code holds most densely, two bytes in three of them. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = at + 1 < bytes.length;
    const value = pair ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
    text += digit(value % 45) + digit(Math.floor(value / 45) % 45) + (pair ? digit(Math.floor(value / 2025)) : '');
  }
  return text;
}

/** Undefined when the text is no Base45. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const [low, middle, high] = [placeOf(text[at]), placeOf(text[at + 1]), at + 2 < text.length ? placeOf(text[at + 2]) : 0];
    const value = low + middle * 45 + high * 2025;
    const pair = at + 2 < text.length;
    if (low < 0 || middle < 0 || high < 0 || value > (pair ? 0xffff : 0xff)) return undefined;
    if (pair) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}

const digit = (value: number): string => ALPHABET[value] ?? '';

const placeOf = (character: string | undefined): number => (character === undefined ? -1 : ALPHABET.indexOf(character));
