import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Commune } from '../../shared/api/communes';
import type { MapEngine } from './engine';
import { labelsOf, usualWidth, type Label, type WidthOf } from './labels';
import type { Face, Reading } from './reading';
import type { MapShape } from './shapes';
import { nextTowards, type Direction } from './walk';

interface MarksProps {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly communes: readonly Commune[];
  readonly shapes: readonly MapShape[];
  readonly reading: Reading;
  readonly faces: ReadonlyMap<string, Face>;
  /** Moves when the map did. */
  readonly view: number;
  readonly label: string;
  engine(): MapEngine | undefined;
  look(code: string | undefined): void;
  choose(code: string): void;
}

/** Letters smaller than this are a blur: the name waits until the map is larger. */
const LEAST_LETTER_PIXELS = 8;
const MOST_LETTER_PIXELS = 17;

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowLeft: 'west', ArrowRight: 'east', ArrowUp: 'north', ArrowDown: 'south' };

/**
 * Names above the areas, which are also how keyboards and screen readers walk the map: one stop for Tab, arrows go to the nearest
 * commune that way. A mouse goes through them to the map.
 */
export function Marks({ box, communes, shapes, reading, faces, view, label, engine, look, choose }: MarksProps) {
  const stop = useSignal<string | undefined>(undefined);
  const labels = useMemo(() => labelsOf(communes, letterWidths()), [communes]);
  const byCode = useMemo(() => new Map(shapes.map((shape) => [shape.code, shape])), [shapes]);
  const first = stop.value ?? communes[0]?.code;

  useLayoutEffect(() => placeAll(box.current, engine(), byCode, labels), [view, byCode, labels]);

  const step = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (direction === undefined || first === undefined) return;
    event.preventDefault();
    const next = nextTowards(direction, first, shapes);
    if (next === undefined) return;
    const shape = byCode.get(next);
    if (shape) engine()?.bringIntoView(shape.centre);
    box.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(next)}"]`)?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are places on a map.
    <div class="map-marks" ref={box} role="group" aria-label={label} onKeyDown={step}>
      {communes.map(({ code, fullName }) => (
        <div key={code} class="map-place" data-place={code} style={{ color: faces.get(code)?.ink ?? 'inherit' }}>
          <span class="map-pulse" data-pulse={code} />
          <span class="map-name" aria-hidden="true">{labels.get(code)?.lines.map((line) => <span key={line}>{line}</span>)}</span>
          <button
            type="button"
            class="map-mark"
            data-code={code}
            tabIndex={code === first ? 0 : -1}
            aria-label={`${fullName}: ${reading.marks.get(code)?.words ?? ''}`}
            onFocus={() => { stop.value = code; look(code); }}
            onBlur={() => look(undefined)}
            onClick={() => choose(code)}
          />
        </div>
      ))}
    </div>
  );
}

/** Puts every name where its area is now. Done by hand: while somebody drags the map this runs with every frame. */
function placeAll(box: HTMLElement | null, engine: MapEngine | undefined, shapes: ReadonlyMap<string, MapShape>, labels: ReadonlyMap<string, Label>): void {
  if (!box || !engine) return;
  const scale = engine.pixelsPerDegree();
  for (const place of box.children) {
    if (!(place instanceof HTMLElement)) continue;
    const code = place.dataset['place'] ?? '';
    const shape = shapes.get(code);
    if (!shape) continue;
    const { x, y } = engine.place(shape.centre);
    const room = shape.room * scale;
    const letters = Math.min(MOST_LETTER_PIXELS, (labels.get(code)?.size ?? 0) * room);
    place.style.transform = `translate(${x}px, ${y}px)`;
    place.style.setProperty('--room', `${Math.max(room, 16)}px`);
    place.style.fontSize = `${letters}px`;
    place.classList.toggle('map-place-small', letters < LEAST_LETTER_PIXELS);
  }
}

/** Measured in the page's own font; a browser that cannot measure takes a usual width. */
function letterWidths(): WidthOf {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return usualWidth;
  pen.font = `600 100px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => pen.measureText(text).width / 100;
}
