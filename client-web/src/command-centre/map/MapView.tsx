import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Commune } from '../../shared/api/communes';
import type { Theme } from '../theme';
import { MapEngine } from './engine';
import { Marks } from './Marks';
import { putOnPaper } from './paper';
import { facesOf, type Face, type Reading } from './reading';
import type { MapShape } from './shapes';
import { t } from './texts';
import { Tooltip } from './Tooltip';
import { usePulses } from './usePulses';

export interface MapViewProps {
  readonly communes: readonly Commune[];
  readonly shapes: readonly MapShape[];
  readonly reading: Reading;
  readonly theme: Theme;
  /** Counts that go up when something lands in a commune: it pulses. */
  readonly pulses?: ReadonlyMap<string, number> | undefined;
  /** What the map is coloured by, spoken. */
  readonly what: string;
  /** Nobody moves a wall's map. */
  readonly movable?: boolean | undefined;
  onChoose?(code: string): void;
}

/** Communes as areas of one colour each. Data in, view out: the same for the page, the wall, the replay and the public. */
export function MapView(props: MapViewProps) {
  const { communes, shapes, reading, theme, pulses, what, movable = true, onChoose } = props;
  const box = useRef<HTMLDivElement>(null);
  const still = useRef<HTMLCanvasElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const engine = useRef<MapEngine | undefined>(undefined);
  const looked = useSignal<string | undefined>(undefined);
  const view = useSignal(0);
  const drawn = useSignal(false);
  const faces = useMemo(() => facesOf(communes, reading, theme), [communes, reading, theme]);
  const paper = useMemo(() => facesOf(communes, reading, 'light'), [communes, reading]);
  const choose = useRef(onChoose);
  choose.current = onChoose;

  useEffect(() => {
    if (!box.current) return;
    const made = new MapEngine(box.current, { shapes, theme, movable, gestureHint: t('gesture.touch') }, {
      moved: () => { view.value++; },
      drawn: () => { drawn.value = true; },
      hovered: (code) => { looked.value = code; },
      chosen: (code) => choose.current?.(code),
    });
    engine.current = made;
    view.value++;
    return () => made.end();
  }, []);
  useEffect(() => engine.current?.show(shapes), [shapes]);
  useEffect(() => engine.current?.dress(theme), [theme]);
  useEffect(() => engine.current?.paint(faces), [faces]);
  useEffect(() => engine.current?.ring(looked.value), [looked.value]);
  useEffect(
    () => printsLight({ engine: () => engine.current, still: () => still.current, marks: () => marks.current }, faces, paper, theme),
    [faces, paper, theme],
  );
  usePulses(marks, pulses);

  return (
    <div class={onChoose ? 'map map-choosable' : 'map'} aria-busy={!drawn.value}>
      <div class="map-canvas" ref={box} />
      <canvas class="map-still" ref={still} />
      <Marks
        box={marks}
        communes={communes}
        shapes={shapes}
        reading={reading}
        faces={faces}
        engine={() => engine.current}
        view={view.value}
        label={t('map', { what })}
        look={(code) => { looked.value = code; }}
        choose={(code) => onChoose?.(code)}
      />
      <Tooltip communes={communes} shapes={shapes} reading={reading} code={looked.value} view={view.value} engine={() => engine.current} />
      {movable && <Buttons engine={() => engine.current} />}
    </div>
  );
}

interface Sheet {
  engine(): MapEngine | undefined;
  still(): HTMLCanvasElement | null;
  marks(): HTMLElement | null;
}

/**
 * Paper is white: while the page is printed the map has the colours of the light theme. A printer is given what a drawing surface showed
 * last, not what it draws now, so the sheet gets a still copy.
 */
function printsLight({ engine, still, marks }: Sheet, faces: ReadonlyMap<string, Face>, paper: ReadonlyMap<string, Face>, theme: Theme): () => void {
  const wear = (next: Theme, its: ReadonlyMap<string, Face>) => {
    engine()?.dress(next);
    engine()?.paint(its);
  };
  const before = () => {
    wear('light', paper);
    const [drawn, sheet, names] = [engine(), still(), marks()];
    if (drawn && sheet && names) putOnPaper(drawn, sheet, names, paper);
  };
  const after = () => {
    wear(theme, faces);
    engine()?.redraw();
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}

function Buttons({ engine }: { engine(): MapEngine | undefined }) {
  return (
    <div class="map-buttons">
      <button type="button" aria-label={t('zoom.in')} title={t('zoom.in')} onClick={() => engine()?.zoomBy(1)}>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
      </button>
      <button type="button" aria-label={t('zoom.out')} title={t('zoom.out')} onClick={() => engine()?.zoomBy(-1)}>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
      </button>
      <button type="button" aria-label={t('zoom.all')} title={t('zoom.all')} onClick={() => engine()?.whole()}>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" /></svg>
      </button>
    </div>
  );
}
