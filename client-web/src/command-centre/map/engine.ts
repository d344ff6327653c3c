import type { FilterSpecification, GeoJSONSource, LngLatBoundsLike, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { Map as DrawnMap, setWorkerUrl } from 'maplibre-gl/dist/maplibre-gl-csp';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-csp-worker.js?url';
import type { Point } from '../../shared/api/boundaries';
import type { Theme } from '../theme';
import type { Face } from './reading';
import { boundsOf, type MapShape } from './shapes';
import { collectionOf, EDGES, edgeColour, FILLS, RING, SHEETS, SOURCE, stripedOnly, STRIPES, stripes, styleFor } from './style';

export interface EngineEvents {
  /** The map was moved, zoomed or resized: names stand elsewhere now. */
  moved(): void;
  /** Everything that is to be seen has been drawn for the first time. */
  drawn(): void;
  hovered(code: string | undefined): void;
  chosen(code: string): void;
}

export interface EngineOptions {
  readonly shapes: readonly MapShape[];
  readonly theme: Theme;
  /** Whether people may move it; a wall has nobody to do so. */
  readonly movable: boolean;
  /** What is said when one finger would move the map instead of the page. */
  readonly gestureHint: string;
}

const PADDING_PIXELS = 12;
const MOST_ZOOM = 14;

/** MapLibre as this page uses it: areas with a face each, a ring, and a view that only the person moves once it is there. */
export class MapEngine {
  readonly #map: MapLibre;
  readonly #faces = new Map<string, Face>();
  #shapes: readonly MapShape[];
  #theme: Theme;
  #striped = '';
  #ringed: string | undefined;
  /** The person has moved the map: from now on it is theirs. */
  #touched = false;

  constructor(container: HTMLElement, { shapes, theme, movable, gestureHint }: EngineOptions, events: EngineEvents) {
    this.#shapes = shapes;
    this.#theme = theme;
    setWorkerUrl(workerUrl);
    this.#map = new DrawnMap({
      container,
      style: styleFor(theme, shapes),
      bounds: asBounds(shapes),
      fitBoundsOptions: { padding: PADDING_PIXELS },
      maxZoom: MOST_ZOOM,
      interactive: movable,
      cooperativeGestures: matchMedia('(pointer: coarse)').matches,
      locale: { 'CooperativeGesturesHandler.MobileHelpText': gestureHint },
      keyboard: false,
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      renderWorldCopies: false,
      attributionControl: false,
      fadeDuration: 0,
      // A printer is given what the canvas holds.
      canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.getCanvas().tabIndex = -1;
    this.#map.getCanvas().setAttribute('aria-hidden', 'true');
    this.#map.on('styleimagemissing', () => this.#drawStripes());
    this.#listen(events);
  }

  show(shapes: readonly MapShape[]): void {
    if (shapes === this.#shapes) return;
    this.#shapes = shapes;
    this.#whenReady(() => {
      this.#source()?.setData(collectionOf(shapes));
      this.whole(false);
    });
  }

  /** Draws what has changed; codes that are missing keep their face. */
  paint(faces: ReadonlyMap<string, Face>): void {
    this.#whenReady(() => {
      for (const [code, face] of faces) {
        if (this.#faces.get(code)?.fill === face.fill) continue;
        this.#map.setFeatureState({ source: SOURCE, id: code }, { fill: face.fill });
      }
      for (const [code, face] of faces) this.#faces.set(code, face);
      const striped = [...this.#faces].flatMap(([code, face]) => (face.striped ? [code] : []));
      if (striped.join() !== this.#striped) this.#map.setFilter(STRIPES, stripedOnly(striped) as FilterSpecification);
      this.#striped = striped.join();
    });
  }

  dress(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#whenReady(() => {
      this.#map.setPaintProperty(EDGES, 'line-color', edgeColour(theme));
      this.#map.setPaintProperty(RING, 'line-color', SHEETS[theme].ring);
      this.#drawStripes();
    });
  }

  ring(code: string | undefined): void {
    this.#whenReady(() => {
      if (this.#ringed !== undefined) this.#map.setFeatureState({ source: SOURCE, id: this.#ringed }, { ringed: false });
      if (code !== undefined) this.#map.setFeatureState({ source: SOURCE, id: code }, { ringed: true });
      this.#ringed = code;
    });
  }

  /** Where a point stands in the map's box, pixels. */
  place(point: Point): { readonly x: number; readonly y: number } {
    return this.#map.project([point[0], point[1]]);
  }

  /** Pixels that one degree of longitude takes now. */
  pixelsPerDegree(): number {
    return (512 * 2 ** this.#map.getZoom()) / 360;
  }

  zoomBy(levels: number): void {
    this.#touched = true;
    this.#map.zoomTo(this.#map.getZoom() + levels, { duration: STEP_MS });
  }

  /** Back to the whole province. */
  whole(gently = true): void {
    this.#touched = false;
    this.#map.fitBounds(asBounds(this.#shapes), { padding: PADDING_PIXELS, duration: gently ? STEP_MS : 0 });
  }

  /** Moves as little as brings the point into view: for those who walk the map by keyboard. */
  bringIntoView(point: Point): void {
    if (this.#map.getBounds().contains([point[0], point[1]])) return;
    this.#map.panTo([point[0], point[1]], { duration: 0 });
  }

  /** Draws at once. */
  redraw(): void {
    this.#map.redraw();
  }

  /** Draws at once, and the same again on a still sheet of the same size: in this very task, as long as the drawing is there to be read. */
  copyTo(copy: HTMLCanvasElement): void {
    this.#map.redraw();
    const drawn = this.#map.getCanvas();
    copy.width = drawn.width;
    copy.height = drawn.height;
    copy.getContext('2d')?.drawImage(drawn, 0, 0);
  }

  end(): void {
    this.#map.remove();
  }

  #listen({ moved, drawn, hovered, chosen }: EngineEvents): void {
    const map = this.#map;
    map.on('move', moved);
    void map.once('idle', drawn);
    map.on('resize', () => {
      if (!this.#touched) this.whole(false);
      moved();
    });
    for (const event of ['dragstart', 'zoomstart'] as const) {
      map.on(event, ({ originalEvent }) => { if (originalEvent) this.#touched = true; });
    }
    map.on('mousemove', (event) => hovered(this.#codeAt(event)));
    map.on('mouseout', () => hovered(undefined));
    map.on('click', (event) => {
      const code = this.#codeAt(event);
      if (code !== undefined) chosen(code);
    });
  }

  #codeAt({ point }: MapMouseEvent): string | undefined {
    if (!this.#map.getLayer(FILLS)) return undefined;
    const code: unknown = this.#map.queryRenderedFeatures(point, { layers: [FILLS] })[0]?.properties['code'];
    return typeof code === 'string' ? code : undefined;
  }

  #drawStripes(): void {
    const image = stripes(SHEETS[this.#theme].stripe);
    if (this.#map.hasImage(STRIPES)) this.#map.updateImage(STRIPES, image);
    else this.#map.addImage(STRIPES, image);
  }

  #source(): GeoJSONSource | undefined {
    return this.#map.getSource<GeoJSONSource>(SOURCE);
  }

  #whenReady(act: () => void): void {
    if (this.#map.getLayer(RING)) act();
    else this.#map.once('styledata', act);
  }
}

const STEP_MS = 300;

function asBounds(shapes: readonly MapShape[]): LngLatBoundsLike {
  const [west, south, east, north] = boundsOf(shapes);
  return [west, south, east, north];
}
