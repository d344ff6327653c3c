import type { Point, Ring } from '../../shared/api/boundaries';

/** A line around an area, and the lines around the holes in it. */
export type Polygon = readonly [Ring, ...Ring[]];

/** Sorts lines into areas and their holes by who lies in whom, whatever order and turn a file gives them. */
export function polygonsOf(rings: readonly Ring[]): Polygon[] {
  const around = rings.map((ring, index) => rings.flatMap((other, place) => (place !== index && holds(other, ring) ? [place] : [])));
  return rings.flatMap((ring, index) => {
    const depth = around[index]?.length ?? 0;
    if (depth % 2 === 1) return [];
    const holes = rings.filter((_, place) => around[place]?.length === depth + 1 && around[place]?.includes(index));
    return [[ring, ...holes] as const];
  });
}

function holds(outer: Ring, inner: Ring): boolean {
  const [point] = inner;
  return point !== undefined && isInside(point, outer);
}

/** Whether a ray from the point crosses the line an odd number of times. */
export function isInside([x, y]: Point, ring: Ring): boolean {
  let inside = false;
  ring.forEach(([toX, toY], index) => {
    const [fromX, fromY] = ring[(index + ring.length - 1) % ring.length] ?? [toX, toY];
    if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) inside = !inside;
  });
  return inside;
}

/** How far the point is from the nearest line, in degrees. */
export function clearance([x, y]: Point, rings: readonly Ring[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    ring.forEach(([toX, toY], index) => {
      const [fromX, fromY] = ring[(index + ring.length - 1) % ring.length] ?? [toX, toY];
      const length = (toX - fromX) ** 2 + (toY - fromY) ** 2;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) / length));
      nearest = Math.min(nearest, Math.hypot(x - fromX - along * (toX - fromX), y - fromY - along * (toY - fromY)));
    });
  }
  return nearest;
}
