/** A point of a plane whose unit is up to whoever uses it: kilometres, or widths of a tile. y grows northwards. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** Something with a place on Earth, in degrees. */
export interface Located {
  readonly lat: number;
  readonly lon: number;
}

const KM_PER_DEGREE = 111.32;

/** Kilometres east and north of the places' middle; right to a few per mille for a province. */
export function onPlane(places: readonly Located[]): PlanePoint[] {
  const middle = { lat: mean(places.map(({ lat }) => lat)), lon: mean(places.map(({ lon }) => lon)) };
  const kmPerLongitude = KM_PER_DEGREE * Math.cos((middle.lat * Math.PI) / 180);
  return places.map(({ lat, lon }) => ({ x: (lon - middle.lon) * kmPerLongitude, y: (lat - middle.lat) * KM_PER_DEGREE }));
}

export const distance = (from: PlanePoint, to: PlanePoint): number => Math.hypot(from.x - to.x, from.y - to.y);

export const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);

export function median(values: readonly number[]): number {
  const inOrder = [...values].sort((left, right) => left - right);
  return inOrder[Math.floor(inOrder.length / 2)] ?? 0;
}

export type Edge = readonly [number, number];

/** Pairs with nobody in the circle between them (Gabriel graph): who is whose neighbour, told from points alone. */
export function neighbours(points: readonly PlanePoint[]): Edge[] {
  const edges: Edge[] = [];
  points.forEach((from, i) => {
    for (let j = i + 1; j < points.length; j++) {
      const to = points[j];
      if (!to) continue;
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      const radius = distance(from, to) / 2;
      if (!points.some((other, k) => k !== i && k !== j && distance(other, middle) < radius)) edges.push([i, j]);
    }
  });
  return edges;
}
