import { request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { fields, moment, number, text, type Fields, type Parser } from './parse';

/** A key with which a department's own system reads figures. */
export interface ApiKey {
  readonly id: number;
  readonly name: string;
  readonly department: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | undefined;
  readonly revokedAt: Date | undefined;
}

/** A new key: the server tells its secret this once. */
export interface ApiKeyWithSecret {
  readonly key: ApiKey;
  readonly secret: string;
}

const KEYS = '/api/v1/api-keys';
const HIGHEST_LIMIT = 500;

export const fetchApiKeys = (after?: string): Promise<Result<Page<ApiKey>>> =>
  request('GET', KEYS + query({ after, limit: HIGHEST_LIMIT }), parsePage(parseApiKey));

export const createApiKey = (draft: { readonly name: string; readonly department: string }): Promise<Result<ApiKeyWithSecret>> =>
  request('POST', KEYS, parseApiKeyWithSecret, { body: JSON.stringify(draft) });

export const revokeApiKey = (id: number): Promise<Result<ApiKey>> => request('POST', `${KEYS}/${id}/revoke`, parseApiKey);

export function parseApiKey(value: unknown): ApiKey {
  const of = fields(value, 'key');
  return {
    id: number(of, 'id'),
    name: text(of, 'name'),
    department: text(of, 'department'),
    createdAt: moment(of, 'createdAt'),
    lastUsedAt: optionalMoment(of, 'lastUsedAt'),
    revokedAt: optionalMoment(of, 'revokedAt'),
  };
}

const parseApiKeyWithSecret: Parser<ApiKeyWithSecret> = (value) => {
  const of = fields(value, 'key with secret');
  return { key: parseApiKey(of['key']), secret: text(of, 'secret') };
};

const optionalMoment = (of: Fields, key: string): Date | undefined => (of[key] == null ? undefined : moment(of, key));
