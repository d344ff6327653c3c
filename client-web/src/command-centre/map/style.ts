import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../theme';
import type { MapShape } from './shapes';

export const SOURCE = 'communes';
export const FILLS = 'fills';
export const STRIPES = 'stripes';
export const EDGES = 'edges';
export const RING = 'ring';

interface Sheet {
  readonly ground: string;
  readonly ring: string;
  readonly stripe: string;
}

export const SHEETS: Readonly<Record<Theme, Sheet>> = {
  dark: { ground: '#151a18', ring: '#ffffff', stripe: '#56625e' },
  light: { ground: '#ffffff', ring: '#101715', stripe: '#a9b4af' },
};

const RINGED: ExpressionSpecification = ['boolean', ['feature-state', 'ringed'], false];

/** Areas, stripes for what has no figure, the lines between areas, and a ring around the one that is looked at. No text: names are HTML above it. */
export const styleFor = (theme: Theme, shapes: readonly MapShape[]): StyleSpecification => ({
  version: 8,
  sources: { [SOURCE]: { type: 'geojson', data: collectionOf(shapes), promoteId: 'code', tolerance: 0.1 } },
  layers: [
    {
      id: FILLS,
      type: 'fill',
      source: SOURCE,
      paint: { 'fill-color': ['to-color', ['feature-state', 'fill'], SHEETS[theme].ground], 'fill-antialias': false },
    },
    { id: STRIPES, type: 'fill', source: SOURCE, filter: stripedOnly([]), paint: { 'fill-pattern': STRIPES } },
    { id: EDGES, type: 'line', source: SOURCE, layout: { 'line-join': 'round' }, paint: { 'line-color': edgeColour(theme), 'line-width': 1.2 } },
    {
      id: RING,
      type: 'line',
      source: SOURCE,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': SHEETS[theme].ring, 'line-width': ['case', RINGED, 3, 0], 'line-opacity': ['case', RINGED, 1, 0] },
    },
  ],
});

/** Edges between areas, also between two that have nothing yet: lighter than those on a dark ground, darker on a light one. */
export const edgeColour = (theme: Theme): string => (theme === 'dark' ? '#6b7873' : '#8d9994');

export const stripedOnly = (codes: readonly string[]): ['in', ExpressionSpecification, ['literal', string[]]] =>
  ['in', ['get', 'code'], ['literal', [...codes]]];

export const collectionOf = (shapes: readonly MapShape[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: shapes.map(({ code, polygons }) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))) },
  })),
});

const STRIPE_PIXELS = 8;

/** A square that repeats without a seam: one stripe from corner to corner. */
export function stripes(colour: string): ImageData {
  const image = new ImageData(STRIPE_PIXELS, STRIPE_PIXELS);
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let y = 0; y < STRIPE_PIXELS; y++) {
    for (let x = 0; x < STRIPE_PIXELS; x++) {
      if ((x + y) % STRIPE_PIXELS < 2) image.data.set([...channels, 255], (y * STRIPE_PIXELS + x) * 4);
    }
  }
  return image;
}
