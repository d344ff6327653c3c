import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { fitLabel, tileNames, type Label } from '../../../command-centre/map/labels';
import type { Polygon } from '../../../command-centre/map/polygons';
import { faceOf, type Reading } from '../../../command-centre/map/reading';
import { boundsOf, type MapShape } from '../../../command-centre/map/shapes';
import type { Commune } from '../../../shared/api/communes';

interface AreasProps {
  readonly communes: readonly Commune[];
  readonly shapes: readonly MapShape[];
  readonly reading: Reading;
  readonly label: string;
}

/** Units of the drawing in a degree: browsers blur letters smaller than one unit. */
const UNITS = 1000;
const MARGIN = 8;
/** Letters smaller than this are a blur on a screen. */
const LEAST_LETTER_PIXELS = 7;
const LINE_HEIGHT = 1.15;
/** A usual width of a letter of the page's font, in letter sizes. */
const LETTER_WIDTH = 0.56;

/** Communes as areas of one colour each, with their names where letters can be read. Pointing at one tells its figure. */
export function Areas({ communes, shapes, reading, label }: AreasProps) {
  const sheet = useRef<SVGSVGElement>(null);
  const pixelsPerUnit = useSignal(0);
  const [west, south, east, north] = useMemo(() => boundsOf(shapes), [shapes]);
  const labels = useMemo(() => labelsOf(communes), [communes]);
  const [width, height] = [(east - west) * UNITS + 2 * MARGIN, (north - south) * UNITS + 2 * MARGIN];
  useLayoutEffect(() => {
    const drawn = sheet.current;
    if (!drawn) return undefined;
    const seen = new ResizeObserver(() => { pixelsPerUnit.value = Math.min(drawn.clientWidth / width, drawn.clientHeight / height); });
    seen.observe(drawn);
    return () => seen.disconnect();
  }, [width, height]);
  const at = ([x, y]: readonly [number, number]): readonly [number, number] => [(x - west) * UNITS + MARGIN, (north - y) * UNITS + MARGIN];
  return (
    <svg class="drawn-map-sheet" ref={sheet} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {shapes.map(({ code, polygons }) => (
        <path key={code} class="drawn-map-area" data-code={code} d={outline(polygons, at)} fill-rule="evenodd" fill={faceOf(reading.marks.get(code), reading, 'light').fill}>
          <title>{reading.marks.get(code)?.words}</title>
        </path>
      ))}
      {shapes.map(({ code, centre, room }) => (
        <Name
          key={code}
          at={at([centre[0], centre[1]])}
          label={labels.get(code)}
          room={room * UNITS}
          pixelsPerUnit={pixelsPerUnit.value}
          ink={faceOf(reading.marks.get(code), reading, 'light').ink}
        />
      ))}
    </svg>
  );
}

interface NameProps {
  readonly at: readonly [number, number];
  readonly label: Label | undefined;
  readonly room: number;
  readonly pixelsPerUnit: number;
  readonly ink: string;
}

/** A name that is too small for the screen is kept for paper, where letters are sharper. */
function Name({ at: [x, y], label, room, pixelsPerUnit, ink }: NameProps) {
  if (!label) return null;
  const size = label.size * room;
  const isBlurred = size * pixelsPerUnit < LEAST_LETTER_PIXELS;
  return (
    <text class={isBlurred ? 'drawn-map-name drawn-map-name-small' : 'drawn-map-name'} x={x} y={y} font-size={size} fill={ink}>
      {label.lines.map((line, index) => (
        <tspan key={line} x={x} y={y + (index - (label.lines.length - 1) / 2) * size * LINE_HEIGHT}>{line}</tspan>
      ))}
    </text>
  );
}

const labelsOf = (communes: readonly Commune[]): ReadonlyMap<string, Label> =>
  new Map([...tileNames(communes)].map(([code, name]) => [code, fitLabel(name, (text) => text.length * LETTER_WIDTH)]));

const outline = (polygons: readonly Polygon[], at: (point: readonly [number, number]) => readonly [number, number]): string =>
  polygons.flatMap((rings) => rings.map((ring) => `M${ring.map(([x, y]) => at([x, y]).map((each) => each.toFixed(1)).join(' ')).join('L')}Z`)).join('');
