import { request, type Result } from './http';
import { fields, list, text, type Parser } from './parse';

/** Where each commune stands on the date, by its code: `weak-signal`, `postponed`, `out-of-scope` and what else a server tells. */
export const fetchFieldStates = (date: string): Promise<Result<ReadonlyMap<string, string>>> =>
  request('GET', `/api/v1/days/${date}/quiet`, parseFieldStates);

export const parseFieldStates: Parser<ReadonlyMap<string, string>> = (value) =>
  new Map(list(fields(value, 'communes')['items'], (item) => {
    const of = fields(item, 'commune');
    return [text(of, 'communeCode'), text(of, 'state')] as const;
  }, 'items'));
