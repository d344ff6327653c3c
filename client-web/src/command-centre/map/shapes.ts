import type { Point, Shape } from '../../shared/api/boundaries';
import type { Commune } from '../../shared/api/communes';
import { clearance, polygonsOf, type Polygon } from './polygons';
import { arrangeTiles, centreOf } from './tiles';

/** What stands for a commune on a map, in degrees: real ones, or those of the sheet the tiles lie on. */
export interface MapShape {
  readonly code: string;
  readonly polygons: readonly Polygon[];
  /** Where its name stands. */
  readonly centre: Point;
  /** Width of the round room for its name. */
  readonly room: number;
}

/** The tiles lie around the equator, about as large as the province, so that both maps take the same zoom. */
const TILE_DEGREES = 0.13;
const CORNERS = [0, 1, 2, 3, 4, 5].map((corner) => Math.PI / 6 + (corner * Math.PI) / 3);
const CORNER_AWAY = 1 / Math.sqrt(3);

/** A tile of one size for every commune. */
export function schematic(communes: readonly Commune[]): readonly MapShape[] {
  const tiles = arrangeTiles(communes);
  return communes.map(({ code }, index) => {
    const { x, y } = centreOf(tiles[index] ?? { column: 0, row: 0 });
    const centre: Point = [x * TILE_DEGREES, y * TILE_DEGREES];
    return { code, polygons: [[around(centre, CORNER_AWAY * TILE_DEGREES, CORNERS)]], centre, room: TILE_DEGREES };
  });
}

const CIRCLE = Array.from({ length: 24 }, (_, corner) => (corner * Math.PI) / 12);
const KM_PER_DEGREE = 111.32;

/** The communes as they lie; one whose boundary was not imported is a circle of its area. */
export function geographic(communes: readonly Commune[], boundaries: readonly Shape[]): readonly MapShape[] {
  const byCode = new Map(boundaries.map((shape) => [shape.code, shape]));
  return communes.map(({ code, lat, lon, areaKm2 }) => {
    const centre: Point = [lon, lat];
    const rings = byCode.get(code)?.rings ?? [];
    const radius = Math.sqrt(areaKm2 / Math.PI) / KM_PER_DEGREE;
    if (rings.length === 0) return { code, polygons: [[around(centre, radius, CIRCLE)]], centre, room: radius * 2 };
    return { code, polygons: polygonsOf(rings), centre, room: clearance(centre, rings) * 2 };
  });
}

/** The communes as they lie where boundaries are chosen and here, else as tiles. */
export const shapesOf = (communes: readonly Commune[], boundaries: readonly Shape[] | undefined): readonly MapShape[] =>
  boundaries ? geographic(communes, boundaries) : schematic(communes);

const around = ([x, y]: Point, away: number, angles: readonly number[]): Point[] =>
  [...angles, angles[0] ?? 0].map((angle) => [x + Math.cos(angle) * away, y + Math.sin(angle) * away]);

/** West, south, east and north of everything. */
export function boundsOf(shapes: readonly MapShape[]): readonly [number, number, number, number] {
  const points = shapes.flatMap(({ polygons }) => polygons.flatMap(([outer]) => outer));
  return points.reduce<readonly [number, number, number, number]>(
    ([west, south, east, north], [x, y]) => [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
