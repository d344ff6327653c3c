import { describe, expect, test } from 'vitest';
import { fromBase45, toBase45 } from './base45';
import { isComplete, textOf, toSeries, withCode, type Reading } from './series';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (codes: readonly string[]): Reading | undefined => codes.reduce<Reading | undefined>(withCode, undefined);

describe('Base45', () => {
  // The examples of RFC 9285, section 4.3.
  test.each([['AB', 'BB8'], ['Hello!!', '%69 VD92EX0'], ['base-45', 'UJCLQE7W581'], ['ietf!', 'QED8WEX0']])('writes %s as %s and back', (plain, encoded) => {
    expect(toBase45(bytesOf(plain))).toBe(encoded);
    expect(fromBase45(encoded)).toEqual(bytesOf(plain));
  });

  test.each(['GGW', ':::', 'a', 'AAaa', 'A'])('refuses %s', (text) => {
    expect(fromBase45(text)).toBeUndefined();
  });
});

describe('a series of codes', () => {
  const text = JSON.stringify(Array.from({ length: 60 }, (_, index) => ({ id: crypto.randomUUID(), note: `Hộ số ${index}, Đạ Tẻh` })));

  test('gives the text back, whatever the order and however often a code is read', async () => {
    const codes = await toSeries(text);
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.every((code) => /^[0-9A-Z $%*+\-./:]+$/.test(code) && code.length < 600)).toBe(true);
    const reading = read([...codes].reverse().flatMap((code) => [code, code]));
    expect(reading && isComplete(reading)).toBe(true);
    expect(reading && (await textOf(reading))).toBe(text);
  });

  test('is not complete without one of its codes', async () => {
    const reading = read((await toSeries(text)).slice(1));
    expect(reading && isComplete(reading)).toBe(false);
  });

  test('is never mixed with another: the new one begins anew', async () => {
    const [first, second] = [await toSeries(text), await toSeries(`${text} `)];
    const reading = read([...first.slice(0, 2), ...second]);
    expect(reading && (await textOf(reading))).toBe(`${text} `);
  });

  test('put together wrongly gives nothing', async () => {
    const reading = read(await toSeries(text));
    const part = reading?.parts.get(1) ?? '';
    const spoilt = reading && { ...reading, parts: new Map([...reading.parts, [1, (part[0] === '0' ? '1' : '0') + part.slice(1)]]) };
    expect(spoilt && (await textOf(spoilt))).toBeUndefined();
  });

  test.each(['', 'https://zalo.me', 'CH:ABCDEF:0/3:AA', 'CH:ABCDEF:4/3:AA', 'CH:ABCDEF:1/999:AA', 'CH:abcdef:1/1:AA'])('passes over %s', (code) => {
    expect(withCode(undefined, code)).toBeUndefined();
  });

  test('of one short record is one code', async () => {
    expect(await toSeries('{"a":1}')).toHaveLength(1);
  });
});
