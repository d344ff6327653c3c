import type { Point, Ring, Shape } from '../../shared/api/boundaries';

/** Where degrees go on a drawing of that many units: north up, the middle latitude true to scale. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  place(point: Point): Point;
}

const UNITS = 1000;

/** Fits shapes into a drawing 1000 units wide or high; undefined when there is nothing to draw. */
export function drawingOf(shapes: readonly Shape[]): Drawing | undefined {
  const box = { west: Number.POSITIVE_INFINITY, south: Number.POSITIVE_INFINITY, east: Number.NEGATIVE_INFINITY, north: Number.NEGATIVE_INFINITY };
  for (const [longitude, latitude] of shapes.flatMap(({ rings }) => rings.flat())) {
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  // A degree of longitude is shorter than one of latitude, the more the farther from the equator.
  const shrink = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const wide = (box.east - box.west) * shrink;
  const high = box.north - box.south;
  const size = Math.max(wide, high);
  if (!(size > 0)) return undefined;
  const scale = UNITS / size;
  return {
    width: Math.ceil(wide * scale),
    height: Math.ceil(high * scale),
    place: ([longitude, latitude]) => [(longitude - box.west) * shrink * scale, (box.north - latitude) * scale],
  };
}

/** The path of a shape in SVG; points closer than a unit to the one before are left out, so that a heavy file draws fast. */
export const pathOf = ({ rings }: Shape, drawing: Drawing): string => rings.map((ring) => subpath(ring, drawing)).join('');

function subpath(ring: Ring, drawing: Drawing): string {
  const kept: Point[] = [];
  for (const point of ring) {
    const [x, y] = drawing.place(point);
    const last = kept[kept.length - 1];
    if (!last || Math.abs(x - last[0]) + Math.abs(y - last[1]) >= 1) kept.push([x, y]);
  }
  return kept.length < 3 ? '' : `M${kept.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}
