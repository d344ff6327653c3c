import type { Polygon } from '../../../command-centre/map/polygons';
import { boundsOf, type MapShape } from '../../../command-centre/map/shapes';

type At = readonly [x: number, y: number];

/** A commune on the sheet, in its units. */
export interface Area {
  readonly code: string;
  /** As the `d` of an SVG path. */
  readonly outline: string;
  /** Where its name stands. */
  readonly centre: At;
  /** Width of the round room for its name. */
  readonly room: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly Area[];
}

/** Units of the drawing in a degree: browsers blur letters smaller than one unit. */
const UNITS = 1000;
const MARGIN = 8;

/** Shapes as they lie on a sheet that holds them all. */
export function drawingOf(shapes: readonly MapShape[]): Drawing {
  const [west, south, east, north] = boundsOf(shapes);
  const at = ([x, y]: At): At => [(x - west) * UNITS + MARGIN, (north - y) * UNITS + MARGIN];
  return {
    width: (east - west) * UNITS + 2 * MARGIN,
    height: (north - south) * UNITS + 2 * MARGIN,
    areas: shapes.map(({ code, polygons, centre, room }) => ({ code, outline: outlineOf(polygons, at), centre: at(centre), room: room * UNITS })),
  };
}

const outlineOf = (polygons: readonly Polygon[], at: (point: At) => At): string =>
  polygons.flatMap((rings) => rings.map((ring) => `M${ring.map((point) => at(point).map((each) => each.toFixed(1)).join(' ')).join('L')}Z`)).join('');
