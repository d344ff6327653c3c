import { describe, expect, test } from 'vitest';
import shipped from '../../../../programs/lam-dong-communes.csv?raw';
import type { Commune } from '../../shared/api/communes';
import { assign } from './assignment';
import { distance, neighbours, onPlane } from './plane';
import { boundsOf, geographic, schematic } from './shapes';
import { arrangeTiles, centreOf } from './tiles';
import { nextTowards } from './walk';

/** The communes the project ships. */
const communes: readonly Commune[] = shipped.trim().split('\n').slice(1).map((line) => {
  const [code = '', type = '', name = '', lat, lon, areaKm2] = line.trim().split(',');
  return { code, type, name, fullName: `${type} ${name}`, lat: Number(lat), lon: Number(lon), areaKm2: Number(areaKm2) };
});
const tiles = arrangeTiles(communes);
const centres = tiles.map(centreOf);
const centreNamed = (name: string) => centres[communes.findIndex((each) => each.name === name)] ?? { x: Number.NaN, y: Number.NaN };

describe('the tiles of the province', () => {
  test('are one for each commune, none on top of another', () => {
    expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(124);
  });

  test('are the same each time', () => {
    expect(arrangeTiles(communes)).toEqual(tiles);
  });

  test('hang together, but for the island, which has water around it', () => {
    const island = communes.findIndex(({ name }) => name === 'Phú Quý');
    const away = (index: number) => Math.min(...centres.map((centre, other) => (other === index ? 9 : distance(centre, centres[index] ?? centre))));
    expect(away(island)).toBeGreaterThan(1.5);
    const reached = new Set([island === 0 ? 1 : 0]);
    for (const index of reached) centres.forEach((centre, other) => { if (distance(centre, centres[index] ?? centre) < 1.1) reached.add(other); });
    expect(reached.size).toBe(123);
  });

  test('keep most neighbours beside each other', () => {
    const edges = neighbours(onPlane(communes));
    const near = edges.filter(([i, j]) => distance(centres[i] ?? { x: 0, y: 0 }, centres[j] ?? { x: 99, y: 99 }) < 1.1);
    expect(near.length / edges.length).toBeGreaterThan(0.8);
  });

  test('keep north in the north and the sea in the east', () => {
    expect(centreNamed('Đắk Wil').y).toBeGreaterThan(centreNamed('La Gi').y + 10);
    expect(centreNamed('Phú Quý').x).toBeGreaterThan(centreNamed('Phan Thiết').x);
    expect(centreNamed('Quảng Trực').x).toBeLessThan(centreNamed('Liên Hương').x);
  });

  test('stand alone when there is one place, and are none when there is none', () => {
    expect(arrangeTiles([{ lat: 11, lon: 108 }])).toHaveLength(1);
    expect(arrangeTiles([])).toEqual([]);
  });
});

describe('shapes', () => {
  test('of all tiles are equally large', () => {
    expect(new Set(schematic(communes).map(({ room }) => room)).size).toBe(1);
  });

  test('of a commune without a boundary are circles of its area around its point', () => {
    const [shape] = geographic(communes.slice(0, 1), []);
    const [west, , east] = boundsOf(shape ? [shape] : []);
    expect((((east - west) * 111.32) / 2) ** 2 * Math.PI).toBeCloseTo(communes[0]?.areaKm2 ?? 0, 0);
  });
});

test('an assignment is the cheapest there is', () => {
  expect(assign([[4, 1, 3], [2, 0, 5], [3, 2, 2]])).toEqual([1, 0, 2]);
  expect(assign([[9, 1, 9, 2], [9, 1, 9, 9]])).toEqual([3, 1]);
});

describe('walking the map', () => {
  const shapes = schematic(communes);
  const codeOf = (name: string) => communes.find((each) => each.name === name)?.code ?? '';

  test('goes to the neighbour that way, and ends at the edge', () => {
    const start = shapes.find(({ code }) => code === codeOf('Di Linh'));
    const east = shapes.find(({ code }) => code === nextTowards('east', codeOf('Di Linh'), shapes));
    expect(east?.centre[0]).toBeGreaterThan(start?.centre[0] ?? Number.NaN);
    expect(east?.centre[1]).toBeCloseTo(start?.centre[1] ?? 0);
    expect(nextTowards('north', codeOf('Đắk Wil'), shapes)).toBeUndefined();
  });

  test('reaches every commune from any', () => {
    const reached = new Set([shapes[0]?.code ?? '']);
    for (const from of reached) {
      for (const way of ['north', 'east', 'south', 'west'] as const) reached.add(nextTowards(way, from, shapes) ?? from);
    }
    expect(reached.size).toBe(124);
  });
});
