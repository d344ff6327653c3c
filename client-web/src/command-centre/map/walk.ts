import type { MapShape } from './shapes';

export type Direction = 'north' | 'east' | 'south' | 'west';

const TOWARDS: Readonly<Record<Direction, readonly [number, number]>> = { north: [0, 1], east: [1, 0], south: [0, -1], west: [-1, 0] };

/** How much a step aside costs against a step ahead. */
const ASIDE = 2;

/** The nearest area in that direction, rather ahead than aside; undefined at the edge. */
export function nextTowards(direction: Direction, from: string, shapes: readonly MapShape[]): string | undefined {
  const here = shapes.find(({ code }) => code === from)?.centre;
  if (!here) return undefined;
  const [eastwards, northwards] = TOWARDS[direction];
  let best: { readonly code: string; readonly cost: number } | undefined;
  for (const { code, centre } of shapes) {
    const [dx, dy] = [centre[0] - here[0], centre[1] - here[1]];
    const ahead = dx * eastwards + dy * northwards;
    const aside = Math.abs(dx * northwards) + Math.abs(dy * eastwards);
    if (code === from || ahead <= 0 || aside > ahead * ASIDE) continue;
    const cost = ahead + aside * ASIDE;
    if (!best || cost < best.cost) best = { code, cost };
  }
  return best?.code;
}
