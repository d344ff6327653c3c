import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Commune } from '../../shared/api/communes';
import type { MapEngine } from './engine';
import type { Reading } from './reading';
import type { MapShape } from './shapes';

interface TooltipProps {
  readonly communes: readonly Commune[];
  readonly shapes: readonly MapShape[];
  readonly reading: Reading;
  readonly code: string | undefined;
  readonly view: number;
  engine(): MapEngine | undefined;
}

/** Name and value of the area under the mouse or the keyboard's stop; screen readers hear the same from the stop itself. */
export function Tooltip({ communes, shapes, reading, code, view, engine }: TooltipProps) {
  const card = useRef<HTMLDivElement>(null);
  const commune = communes.find((each) => each.code === code);
  const shape = shapes.find((each) => each.code === code);

  useLayoutEffect(() => {
    const [box, within, map] = [card.current, card.current?.parentElement, engine()];
    if (!box || !within || !map || !shape) return;
    const { x, y } = map.place(shape.centre);
    const up = (shape.room * map.pixelsPerDegree()) / 2 + 8;
    const left = Math.min(within.clientWidth - box.offsetWidth - 4, Math.max(4, x - box.offsetWidth / 2));
    const above = y - up - box.offsetHeight;
    box.style.transform = `translate(${left}px, ${above < 4 ? y + up : above}px)`;
  });

  if (!commune || !shape) return null;
  return (
    <div class="map-tip" ref={card} data-view={view} aria-hidden="true">
      <strong>{commune.fullName}</strong>
      <span>{reading.marks.get(commune.code)?.words}</span>
    </div>
  );
}
