import { useMemo } from 'preact/hooks';
import type { Shape } from '../../shared/api/boundaries';
import { communeName } from '../model';
import { drawingOf, pathOf } from './outline';
import { t } from './texts';

interface BoundaryMapProps {
  readonly shapes: readonly Shape[];
  /** Features that something is wrong with. */
  readonly wrong?: ReadonlySet<number>;
  /** Features of other places. */
  readonly foreign?: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** The boundaries as a drawing: to see at a glance whether the file is the right one. The lists beside it say the same in words. */
export function BoundaryMap({ shapes, wrong = NONE, foreign = NONE }: BoundaryMapProps) {
  const drawing = useMemo(() => drawingOf(shapes.filter(({ feature }) => !foreign.has(feature) && !wrong.has(feature))), [shapes, foreign, wrong]);
  if (!drawing) return <p class="nothing">{t('map.nothing')}</p>;
  const drawn = shapes.filter(({ feature }) => !foreign.has(feature));
  return (
    <figure class="boundary-map">
      <svg viewBox={`-4 -4 ${drawing.width + 8} ${drawing.height + 8}`} role="img" aria-label={t('map.label', { n: `${drawn.length}` })}>
        {drawn.map((shape) => (
          <path key={shape.feature} class={wrong.has(shape.feature) ? 'boundary boundary-wrong' : 'boundary'} d={pathOf(shape, drawing)}>
            {shape.code !== undefined && <title>{communeName(shape.code)}</title>}
          </path>
        ))}
      </svg>
      <figcaption class="help">{t('map.credit')}</figcaption>
    </figure>
  );
}
