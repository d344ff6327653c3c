import { assign } from './assignment';
import { distance, median, neighbours, onPlane, type Edge, type Located, type PlanePoint } from './plane';

/** A tile's place in a grid of hexagons with a point up: odd rows stand half a tile to the right. Row 0 is the northernmost. */
export interface Tile {
  readonly column: number;
  readonly row: number;
}

const ROW_HEIGHT = Math.sqrt(3) / 2;

/** The middle of a tile, in widths of a tile, y northwards. */
export const centreOf = ({ column, row }: Tile): PlanePoint => ({ x: column + (row % 2 === 0 ? 0 : 0.5), y: -row * ROW_HEIGHT });

/**
 * One tile for each place, all of one size, so that a ward of 5 km² is seen as well as a commune of 600. Places are moved apart
 * until each has room, the grid's best-filled tiles are taken, and the shortest way there is found for all together; then
 * neighbours that were torn apart change places. Places far from all others, as islands are, keep a gap of water.
 * The same places always give the same tiles.
 */
export function arrangeTiles(places: readonly Located[]): Tile[] {
  if (places.length === 0) return [];
  const points = onPlane(places);
  const apart = islands(points);
  const mainland = points.map((_, index) => index).filter((index) => !apart.has(index));
  const onLand = mainland.map((index) => points[index] ?? ORIGIN);
  const edges = neighbours(onLand);
  const spaced = makeRoom(onLand, edges);
  const tiles = chooseTiles(spaced);
  const chosen = assign(spaced.map((point) => tiles.map((tile) => distance(point, centreOf(tile)) ** 2)));
  const kept = exchange(chosen, tiles, spaced, onLand, edges);

  const arranged = new Map(mainland.map((index, position) => [index, tiles[kept[position] ?? 0] ?? FIRST]));
  for (const index of apart) arranged.set(index, offshore(points[index] ?? ORIGIN, points, arranged));
  return northWestFirst(points.map((_, index) => arranged.get(index) ?? FIRST));
}

const ORIGIN: PlanePoint = { x: 0, y: 0 };
const FIRST: Tile = { column: 0, row: 0 };

/** Places whose nearest neighbour is many times as far as is usual. */
const ISLAND_TIMES = 6;

function islands(points: readonly PlanePoint[]): ReadonlySet<number> {
  if (points.length < 3) return new Set();
  const nearest = points.map((point, i) => Math.min(...points.map((other, j) => (i === j ? Number.POSITIVE_INFINITY : distance(point, other)))));
  const far = median(nearest) * ISLAND_TIMES;
  return new Set(nearest.flatMap((away, index) => (away > far ? [index] : [])));
}

const ROUNDS = 300;

/** Moves places until none is closer to another than a tile's width, while neighbours hold together. In widths of a tile. */
function makeRoom(points: readonly PlanePoint[], edges: readonly Edge[]): PlanePoint[] {
  const typical = median(edges.map(([i, j]) => distance(points[i] ?? ORIGIN, points[j] ?? ORIGIN))) || 1;
  const moved = points.map(({ x, y }) => ({ x: x / typical, y: y / typical }));
  for (let round = 0; round < ROUNDS; round++) {
    const pull = 0.08 * (1 - round / ROUNDS);
    for (const [i, j] of edges) approach(moved, i, j, (away) => Math.max(0, away - 1) * pull);
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) approach(moved, i, j, (away) => Math.min(0, away - 1) * 0.35);
    }
  }
  return moved;
}

/** Moves two points towards each other, by half of what is asked each; apart when that is negative. */
function approach(points: { x: number; y: number }[], i: number, j: number, by: (away: number) => number): void {
  const from = points[i];
  const to = points[j];
  if (!from || !to) return;
  const away = Math.hypot(to.x - from.x, to.y - from.y) || 1e-6;
  const step = by(away) / 2 / away;
  if (step === 0) return;
  const [dx, dy] = [(to.x - from.x) * step, (to.y - from.y) * step];
  from.x += dx;
  from.y += dy;
  to.x -= dx;
  to.y -= dy;
}

/** How far a place fills the grid around it: wide enough that a gap between places is filled before the coast grows. */
const SPREAD = 1.5;

/** As many tiles as there are places: those that lie where the places are densest, so that no hole stays inside. */
function chooseTiles(points: readonly PlanePoint[]): Tile[] {
  const left = Math.floor(Math.min(...points.map(({ x }) => x))) - 2;
  const right = Math.ceil(Math.max(...points.map(({ x }) => x))) + 2;
  const top = Math.floor(-Math.max(...points.map(({ y }) => y)) / ROW_HEIGHT) - 2;
  const bottom = Math.ceil(-Math.min(...points.map(({ y }) => y)) / ROW_HEIGHT) + 2;
  const all: { readonly tile: Tile; readonly density: number }[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const tile = { column, row };
      const centre = centreOf(tile);
      all.push({ tile, density: points.reduce((sum, point) => sum + Math.exp(-(distance(point, centre) ** 2) / SPREAD), 0) });
    }
  }
  return all.sort((one, other) => other.density - one.density).slice(0, points.length).map(({ tile }) => tile);
}

const SWEEPS = 60;

/** Exchanges tiles of two places for as long as that brings neighbours together and keeps who lies north or east of whom. */
function exchange(chosen: readonly number[], tiles: readonly Tile[], spaced: readonly PlanePoint[], points: readonly PlanePoint[], edges: readonly Edge[]): number[] {
  const tileOf = [...chosen];
  const centres = tiles.map(centreOf);
  const linked = spaced.map((_, index) => edges.flatMap(([i, j]) => (i === index ? [j] : j === index ? [i] : [])));
  const at = (index: number): PlanePoint => centres[tileOf[index] ?? 0] ?? ORIGIN;
  const strain = (index: number): number => {
    const here = at(index);
    const ties = (linked[index] ?? []).reduce((sum, other) => sum + tie(points[index] ?? ORIGIN, points[other] ?? ORIGIN, here, at(other)), 0);
    return ties + 0.25 * distance(here, spaced[index] ?? ORIGIN) ** 2;
  };
  const swap = (i: number, j: number): void => {
    const kept = tileOf[i] ?? 0;
    tileOf[i] = tileOf[j] ?? 0;
    tileOf[j] = kept;
  };

  for (let sweep = 0, moved = true; moved && sweep < SWEEPS; sweep++) {
    moved = false;
    for (let i = 0; i < tileOf.length; i++) {
      for (let j = i + 1; j < tileOf.length; j++) {
        if (distance(at(i), at(j)) > 3) continue;
        const before = strain(i) + strain(j);
        swap(i, j);
        if (strain(i) + strain(j) < before - 1e-9) moved = true;
        else swap(i, j);
      }
    }
  }
  return tileOf;
}

/** How badly two tiles show two neighbours: too far apart, or in another direction. */
function tie(from: PlanePoint, to: PlanePoint, fromTile: PlanePoint, toTile: PlanePoint): number {
  const away = distance(fromTile, toTile) || 1;
  const cosine = ((to.x - from.x) * (toTile.x - fromTile.x) + (to.y - from.y) * (toTile.y - fromTile.y)) / (distance(from, to) || 1) / away;
  return (away - 1) ** 2 + 0.7 * (1 - cosine);
}

/** Tiles from an island to the coast, and the least water around it. */
const OFFSHORE = 2;
const WATER = 1.9;

/** The free tile in the direction of an island, seen from its nearest place on land, with water between. */
function offshore(island: PlanePoint, points: readonly PlanePoint[], arranged: ReadonlyMap<number, Tile>): Tile {
  const [coast] = [...arranged]
    .map(([index, tile]) => ({ from: points[index] ?? ORIGIN, shown: centreOf(tile) }))
    .sort((one, other) => distance(one.from, island) - distance(other.from, island));
  if (!coast) return FIRST;
  const away = distance(coast.from, island) || 1;
  const wanted = {
    x: coast.shown.x + ((island.x - coast.from.x) / away) * OFFSHORE,
    y: coast.shown.y + ((island.y - coast.from.y) / away) * OFFSHORE,
  };
  const free = tilesAround(wanted).filter((tile) => [...arranged.values()].every((other) => distance(centreOf(other), centreOf(tile)) > WATER));
  return free.sort((one, other) => distance(centreOf(one), wanted) - distance(centreOf(other), wanted))[0] ?? FIRST;
}

const REACH = 4;

function tilesAround({ x, y }: PlanePoint): Tile[] {
  const [column, row] = [Math.round(x), Math.round(-y / ROW_HEIGHT)];
  const steps = Array.from({ length: 2 * REACH + 1 }, (_, step) => step - REACH);
  return steps.flatMap((down) => steps.map((right) => ({ column: column + right, row: row + down })));
}

/** Numbers rows and columns from 0; rows by an even step, so that odd rows stay odd. */
function northWestFirst(tiles: readonly Tile[]): Tile[] {
  const top = Math.floor(Math.min(...tiles.map(({ row }) => row)) / 2) * 2;
  const left = Math.min(...tiles.map(({ column }) => column));
  return tiles.map(({ column, row }) => ({ column: column - left, row: row - top }));
}
