import { request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { fields, moment, number, oneOf, optionalText, text, type Parser } from './parse';

export const GUIDE_KINDS = ['infographic', 'audio', 'video', 'leaflet', 'document', 'page'] as const;
export type GuideKind = (typeof GUIDE_KINDS)[number];

export const GUIDE_STATES = ['proposed', 'approved', 'published', 'withdrawn'] as const;
export type GuideState = (typeof GUIDE_STATES)[number];

export interface GuideFile {
  readonly name: string;
  /** Media type, as its first bytes tell. */
  readonly type: string;
  readonly bytes: number;
}

/** A guide: a file, a link, or both. */
export interface Guide {
  readonly id: number;
  readonly title: string;
  readonly kind: GuideKind;
  /** The activity it is about. */
  readonly topic: string | undefined;
  readonly language: string;
  readonly url: string | undefined;
  readonly file: GuideFile | undefined;
  /** Last day it is shown. */
  readonly validUntil: string | undefined;
  /** Who made it, as people know them. */
  readonly sender: string;
  /** Who proposed it: `province`, a department's code or a commune's. */
  readonly unit: string;
  readonly state: GuideState;
  readonly createdAt: Date;
}

export const MATERIALS = '/api/v1/materials';

export const fileAddress = (id: number): string => `${MATERIALS}/${id}/file`;

/** A page, newest first; published ones only, unless another state is asked for. */
export const fetchGuides = (state: GuideState, limit: number, after?: string, token?: string): Promise<Result<Page<Guide>>> =>
  request('GET', `${MATERIALS}${query({ state, after, limit })}`, parsePage(parseGuide), token === undefined ? {} : { token });

/** Also reads what a phone keeps. */
export const parseGuide: Parser<Guide> = (value) => {
  const of = fields(value, 'guide');
  return {
    id: number(of, 'id'),
    title: text(of, 'title'),
    kind: oneOf(GUIDE_KINDS, text(of, 'kind'), 'document'),
    topic: optionalText(of, 'topic'),
    language: text(of, 'language'),
    url: optionalText(of, 'url'),
    file: of['file'] == null ? undefined : parseFile(of['file']),
    validUntil: optionalText(of, 'validUntil'),
    sender: text(of, 'sender'),
    unit: text(of, 'unit'),
    state: oneOf(GUIDE_STATES, text(of, 'state'), 'published'),
    createdAt: moment(of, 'createdAt'),
  };
};

const parseFile: Parser<GuideFile> = (value) => {
  const of = fields(value, 'file');
  return { name: text(of, 'name'), type: text(of, 'type'), bytes: number(of, 'bytes') };
};
