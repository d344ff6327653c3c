import { request, type Result } from './http';
import { fields, list, number, optionalText, text } from './parse';

export interface Commune {
  readonly code: string;
  /** The name people read, always with the type: "Phường Xuân Hương - Đà Lạt". */
  readonly fullName: string;
  readonly name: string;
  /** Xã, Phường or Đặc khu. */
  readonly type: string;
  /** A point inside the commune, degrees. */
  readonly lat: number;
  readonly lon: number;
  readonly areaKm2: number;
  /** The province it belonged to before the merger. */
  readonly formerProvince?: string | undefined;
}

export const fetchCommunes = (): Promise<Result<readonly Commune[]>> => request('GET', '/api/v1/communes', parseCommunes);

export const parseCommunes = (value: unknown): readonly Commune[] =>
  list(value, (item) => {
    const of = fields(item, 'commune');
    const [name, type] = [text(of, 'name'), capitalised(text(of, 'type'))];
    return {
      code: text(of, 'code'),
      name,
      fullName: `${type} ${name}`,
      type,
      lat: number(of, 'lat'),
      lon: number(of, 'lon'),
      areaKm2: number(of, 'areaKm2'),
      formerProvince: optionalText(of, 'formerProvince'),
    };
  });

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
