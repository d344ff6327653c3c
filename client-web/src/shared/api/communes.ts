import { request, type Result } from './http';
import { fields, list, text } from './parse';

export interface Commune {
  readonly code: string;
  /** The name people read, always with the type: "Phường Xuân Hương - Đà Lạt". */
  readonly fullName: string;
  readonly name: string;
}

export const fetchCommunes = (): Promise<Result<readonly Commune[]>> => request('GET', '/api/v1/communes', parseCommunes);

export const parseCommunes = (value: unknown): readonly Commune[] =>
  list(value, (item) => {
    const of = fields(item, 'commune');
    const name = text(of, 'name');
    return { code: text(of, 'code'), name, fullName: `${capitalised(text(of, 'type'))} ${name}` };
  });

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
