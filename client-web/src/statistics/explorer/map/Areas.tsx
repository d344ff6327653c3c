import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { labelsOf, lineOffset, usualWidth, type Label } from '../../../command-centre/map/labels';
import { facesOf, type Reading } from '../../../command-centre/map/reading';
import type { MapShape } from '../../../command-centre/map/shapes';
import type { Commune } from '../../../shared/api/communes';
import { drawingOf } from './drawing';

interface AreasProps {
  readonly communes: readonly Commune[];
  readonly shapes: readonly MapShape[];
  readonly reading: Reading;
  readonly label: string;
}

/** Letters smaller than this are a blur on a screen. */
const LEAST_LETTER_PIXELS = 7;

/** Communes as areas of one colour each, with their names where letters can be read. Pointing at one tells its figure. */
export function Areas({ communes, shapes, reading, label }: AreasProps) {
  const sheet = useRef<SVGSVGElement>(null);
  const pixelsPerUnit = useSignal(0);
  const { width, height, areas } = useMemo(() => drawingOf(shapes), [shapes]);
  const labels = useMemo(() => labelsOf(communes, usualWidth), [communes]);
  const faces = useMemo(() => facesOf(communes, reading, 'light'), [communes, reading]);
  useLayoutEffect(() => {
    const drawn = sheet.current;
    if (!drawn) return undefined;
    const seen = new ResizeObserver(() => { pixelsPerUnit.value = Math.min(drawn.clientWidth / width, drawn.clientHeight / height); });
    seen.observe(drawn);
    return () => seen.disconnect();
  }, [width, height]);
  return (
    <svg class="drawn-map-sheet" ref={sheet} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {areas.map(({ code, outline }) => (
        <path key={code} class="drawn-map-area" data-code={code} d={outline} fill-rule="evenodd" fill={faces.get(code)?.fill}>
          <title>{reading.marks.get(code)?.words}</title>
        </path>
      ))}
      {areas.map(({ code, centre, room }) => (
        <Name key={code} at={centre} label={labels.get(code)} room={room} pixelsPerUnit={pixelsPerUnit.value} ink={faces.get(code)?.ink} />
      ))}
    </svg>
  );
}

interface NameProps {
  readonly at: readonly [number, number];
  readonly label: Label | undefined;
  readonly room: number;
  readonly pixelsPerUnit: number;
  readonly ink: string | undefined;
}

/** A name that is too small for the screen is kept for paper, where letters are sharper. */
function Name({ at: [x, y], label, room, pixelsPerUnit, ink }: NameProps) {
  if (!label) return null;
  const size = label.size * room;
  const isBlurred = size * pixelsPerUnit < LEAST_LETTER_PIXELS;
  return (
    <text class={isBlurred ? 'drawn-map-name drawn-map-name-small' : 'drawn-map-name'} x={x} y={y} font-size={size} fill={ink}>
      {label.lines.map((line, index) => (
        <tspan key={line} x={x} y={y + lineOffset(index, label.lines.length) * size}>{line}</tspan>
      ))}
    </text>
  );
}
