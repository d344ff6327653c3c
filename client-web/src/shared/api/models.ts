import { request, type Result } from './http';
import { query } from './page';
import { fields, list, number, oneOf, optionalText, text, type Parser } from './parse';

export const MODEL_KINDS = ['cashless-market', 'cashless-neighbourhood', 'good-model', 'good-practice'] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];

export const MODEL_STATES = ['registered', 'under-way', 'launched', 'confirmed', 'withdrawn'] as const;
export type ModelState = (typeof MODEL_STATES)[number];

export const MARKET_STATES = ['with', 'without', 'not-known'] as const;
export type MarketState = (typeof MARKET_STATES)[number];

export interface ModelStep {
  readonly state: ModelState;
  readonly on: string;
  readonly reason: string | undefined;
}

/** A model in the register (danh sách mô hình). */
export interface Model {
  readonly id: string;
  readonly communeCode: string;
  readonly kind: ModelKind;
  readonly name: string;
  readonly place: string;
  readonly date: string;
  readonly evidence: string | undefined;
  readonly description: string | undefined;
  readonly state: ModelState;
  readonly steps: readonly ModelStep[];
}

export type NewModel = Omit<Model, 'state' | 'steps'>;

/** A commune and the eighth target. */
export interface Market {
  readonly communeCode: string;
  readonly state: MarketState;
  readonly confirmedMarkets: number;
  readonly confirmedNeighbourhoods: number;
  /** Undefined while it cannot be said. */
  readonly satisfied: boolean | undefined;
}

export const fetchModels = (commune: string | undefined): Promise<Result<readonly Model[]>> =>
  request('GET', `/api/v1/models${query({ commune })}`, (value) => list(fields(value, 'models')['items'], parseModel, 'items'));

export const saveModel = ({ id, ...model }: NewModel): Promise<Result<Model>> =>
  request('PUT', `/api/v1/models/${id}`, parseModel, { body: JSON.stringify(model) });

export const stepModel = (id: string, state: ModelState, on: string | undefined, reason: string | undefined): Promise<Result<Model>> =>
  request('POST', `/api/v1/models/${id}/state`, parseModel, { body: JSON.stringify({ state, on, reason }) });

export const fetchMarkets = (commune: string | undefined): Promise<Result<readonly Market[]>> =>
  request('GET', `/api/v1/markets${query({ commune })}`, (value) => list(fields(value, 'markets')['items'], parseMarket, 'items'));

export const saveMarket = (commune: string, state: MarketState): Promise<Result<Market>> =>
  request('PUT', `/api/v1/communes/${commune}/market`, parseMarket, { body: JSON.stringify({ state }) });

export const parseModel: Parser<Model> = (value) => {
  const of = fields(value, 'model');
  return {
    id: text(of, 'id'),
    communeCode: text(of, 'communeCode'),
    kind: oneOf(MODEL_KINDS, text(of, 'kind'), 'good-model'),
    name: text(of, 'name'),
    place: text(of, 'place'),
    date: text(of, 'date'),
    evidence: optionalText(of, 'evidence'),
    description: optionalText(of, 'description'),
    state: oneOf(MODEL_STATES, text(of, 'state'), 'registered'),
    steps: list(of['steps'], parseStep, 'steps'),
  };
};

const parseStep: Parser<ModelStep> = (value) => {
  const of = fields(value, 'step');
  return { state: oneOf(MODEL_STATES, text(of, 'state'), 'registered'), on: text(of, 'on'), reason: optionalText(of, 'reason') };
};

export const parseMarket: Parser<Market> = (value) => {
  const of = fields(value, 'market');
  return {
    communeCode: text(of, 'communeCode'),
    state: oneOf(MARKET_STATES, text(of, 'state'), 'not-known'),
    confirmedMarkets: number(of, 'confirmedMarkets'),
    confirmedNeighbourhoods: number(of, 'confirmedNeighbourhoods'),
    satisfied: typeof of['satisfied'] === 'boolean' ? of['satisfied'] : undefined,
  };
};
