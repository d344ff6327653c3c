import { nothing, request, type Result } from './http';
import { fields, list, number, optionalNumber, optionalText, text, UnexpectedPayload, type Fields, type Parser } from './parse';

/** Longitude and latitude, degrees. */
export type Point = readonly [number, number];
export type Ring = readonly Point[];

/** What a boundary file draws: each feature's rings, outer ones and holes alike. */
export interface Shape {
  /** Place in the file, from 1. */
  readonly feature: number;
  readonly code: string | undefined;
  readonly rings: readonly Ring[];
}

/** A feature that something is wrong with, and where. */
export interface BoundaryFault {
  readonly feature: number;
  readonly code: string | undefined;
  readonly name: string | undefined;
  readonly problem: string | undefined;
  readonly ring: number | undefined;
  readonly point: number | undefined;
}

export interface BoundaryReview {
  readonly applied: boolean;
  /** How many of each; the lists may be cut. */
  readonly counts: Readonly<Record<'usable' | 'unmatched' | 'missing' | 'duplicates' | 'broken', number>>;
  readonly points: number;
  readonly unmatched: readonly BoundaryFault[];
  readonly missing: readonly string[];
  readonly duplicates: readonly { readonly code: string; readonly features: readonly number[] }[];
  readonly broken: readonly BoundaryFault[];
}

const ADDRESS = '/api/v1/communes/boundaries';
const LARGE_FILE_TIMEOUT_MS = 120_000;

/** The largest file the server takes, in bytes. */
export const LARGEST_FILE_BYTES = 32 * 1024 * 1024;

/** Those in force; none before an administrator has imported them. */
export const fetchBoundaries = (): Promise<Result<readonly Shape[]>> =>
  request('GET', `${ADDRESS}?optional=true`, (value) => (value === undefined ? [] : parseShapes(value)), { timeoutMs: LARGE_FILE_TIMEOUT_MS });

export const reviewBoundaries = (file: Blob): Promise<Result<BoundaryReview>> => send(file, '?dryRun=true');

/** `partial` takes a file that has not all communes; those without a boundary keep the circle around their point. */
export const importBoundaries = (file: Blob, partial: boolean): Promise<Result<BoundaryReview>> => send(file, partial ? '?partial=true' : '');

export const removeBoundaries = (): Promise<Result<undefined>> => request('DELETE', ADDRESS, nothing);

const send = (file: Blob, how: string): Promise<Result<BoundaryReview>> =>
  request('PUT', ADDRESS + how, parseReview, { body: file, contentType: 'application/geo+json', timeoutMs: LARGE_FILE_TIMEOUT_MS });

export const parseReview: Parser<BoundaryReview> = (value) => {
  const of = fields(value, 'review');
  const counts = fields(of['counts'], 'counts');
  return {
    applied: of['applied'] === true,
    counts: {
      usable: number(counts, 'usable'),
      unmatched: number(counts, 'unmatched'),
      missing: number(counts, 'missing'),
      duplicates: number(counts, 'duplicates'),
      broken: number(counts, 'broken'),
    },
    points: number(of, 'points'),
    unmatched: list(of['unmatched'], parseFault, 'unmatched'),
    missing: list(of['missing'], asText, 'missing'),
    duplicates: list(of['duplicates'], parseDuplicate, 'duplicates'),
    broken: list(of['broken'], parseFault, 'broken'),
  };
};

/** The shapes of a GeoJSON FeatureCollection; what is not a shape there has no rings. */
export function parseShapes(value: unknown): readonly Shape[] {
  const features = fields(value, 'boundaries')['features'];
  return list(features, (item) => item, 'features').map((item, index) => {
    const feature = optionalObject(item);
    const code = optionalObject(feature?.['properties'])?.['code'];
    return {
      feature: index + 1,
      code: typeof code === 'number' ? `${code}`.padStart(5, '0') : typeof code === 'string' ? code.trim() : undefined,
      rings: ringsOf(optionalObject(feature?.['geometry'])),
    };
  });
}

function ringsOf(geometry: Fields | undefined): readonly Ring[] {
  const coordinates = geometry?.['coordinates'];
  if (!Array.isArray(coordinates)) return [];
  if (geometry?.['type'] === 'Polygon') return coordinates.flatMap(ringOf);
  return geometry?.['type'] === 'MultiPolygon' ? coordinates.flatMap((rings) => (Array.isArray(rings) ? rings.flatMap(ringOf) : [])) : [];
}

function ringOf(points: unknown): readonly Ring[] {
  return Array.isArray(points) && points.length > 2 && points.every(isPoint) ? [points] : [];
}

const isPoint = (point: unknown): point is Point =>
  Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]);

const parseFault: Parser<BoundaryFault> = (value) => {
  const of = fields(value, 'feature');
  return {
    feature: number(of, 'feature'),
    code: optionalText(of, 'code'),
    name: optionalText(of, 'name'),
    problem: optionalText(of, 'problem'),
    ring: optionalNumber(of, 'ring'),
    point: optionalNumber(of, 'point'),
  };
};

const parseDuplicate: Parser<BoundaryReview['duplicates'][number]> = (value) => {
  const of = fields(value, 'duplicate');
  return { code: text(of, 'code'), features: list(of['features'], asNumber, 'features') };
};

const asText: Parser<string> = (value) => text({ value }, 'value');

const asNumber: Parser<number> = (value) => number({ value }, 'value');

function optionalObject(value: unknown): Fields | undefined {
  try {
    return fields(value);
  } catch (error) {
    if (error instanceof UnexpectedPayload) return undefined;
    throw error;
  }
}
