import { request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { fields, list, oneOf, optionalNumber, optionalText, text, type Parser } from './parse';

export const SIGNALS = ['good', 'weak', 'none'] as const;
export type Signal = (typeof SIGNALS)[number];

const ENDS = ['merged', 'split', 'ended'] as const;

/** A thôn, buôn, bon, bản, tổ dân phố or khu phố. */
export interface Village {
  readonly code: string;
  readonly kind: string;
  /** Without the kind: "1", "Đạ Tẻh". */
  readonly name: string;
  readonly formerCommune: string | undefined;
  readonly households: number | undefined;
  readonly signal: Signal | undefined;
  readonly attributes: readonly string[] | undefined;
  /** The day it was merged, split or ended. */
  readonly retiredOn: string | undefined;
  readonly retiredWhy: (typeof ENDS)[number] | undefined;
  readonly successors: readonly string[];
}

/** What a person may say about a village. */
export interface VillageFields {
  readonly kind: string;
  readonly name: string;
  readonly formerCommune: string | undefined;
  readonly households: number | undefined;
  readonly signal: Signal | undefined;
  readonly attributes: readonly string[] | undefined;
}

const ADDRESS = '/api/v1/villages';
const LIMIT = 500;

/** A commune's villages, or those that were merged, split or ended. */
export const fetchVillages = (commune: string, retired: boolean, after: string | undefined): Promise<Result<Page<Village>>> =>
  request('GET', `${ADDRESS}${query({ commune, retired, after, limit: LIMIT })}`, parsePage(parseVillage));

/** A commune before the mergers, as the roster writes it. */
export interface FormerCommune {
  /** The commune of today. */
  readonly communeCode: string;
  readonly name: string;
}

/** Those of all villages the caller may see. */
export const fetchFormerCommunes = (): Promise<Result<readonly FormerCommune[]>> =>
  request('GET', `${ADDRESS}/former-communes`, (value) => list(fields(value, 'list')['items'], parseFormerCommune, 'items'));

const parseFormerCommune: Parser<FormerCommune> = (value) => {
  const of = fields(value, 'former commune');
  return { communeCode: text(of, 'communeCode'), name: text(of, 'name') };
};

export const addVillage = (communeCode: string, village: VillageFields): Promise<Result<Village>> =>
  request('POST', ADDRESS, parseVillage, { body: JSON.stringify({ communeCode, ...village }) });

export const changeVillage = (code: string, village: VillageFields): Promise<Result<Village>> =>
  request('PUT', `${ADDRESS}/${code}`, parseVillage, { body: JSON.stringify(village) });

const anything: Parser<undefined> = () => undefined;

export const retireVillage = (code: string, on: string): Promise<Result<undefined>> =>
  request('POST', `${ADDRESS}/${code}/retire`, anything, { body: JSON.stringify({ on }) });

export const mergeVillages = (codes: readonly string[], into: VillageFields, on: string): Promise<Result<undefined>> =>
  request('POST', `${ADDRESS}/merge`, anything, { body: JSON.stringify({ codes, into, on }) });

/** A part of a village that is split, with the teams of the old one that go on in it. */
export interface VillagePart extends VillageFields {
  readonly teams: readonly string[];
}

export const splitVillage = (code: string, into: readonly VillagePart[], on: string): Promise<Result<undefined>> =>
  request('POST', `${ADDRESS}/${code}/split`, anything, { body: JSON.stringify({ into, on }) });

export const parseVillage: Parser<Village> = (value) => {
  const of = fields(value, 'village');
  const signal = optionalText(of, 'signal');
  const why = optionalText(of, 'retiredWhy');
  return {
    code: text(of, 'code'),
    kind: text(of, 'kind'),
    name: text(of, 'name'),
    formerCommune: optionalText(of, 'formerCommune'),
    households: optionalNumber(of, 'households'),
    signal: SIGNALS.find((known) => known === signal),
    attributes: of['attributes'] == null ? undefined : list(of['attributes'], String, 'attributes'),
    retiredOn: optionalText(of, 'retiredOn'),
    retiredWhy: why === undefined ? undefined : oneOf(ENDS, why, 'ended'),
    successors: of['successors'] == null ? [] : list(of['successors'], String, 'successors'),
  };
};
