import { nothing, request, type Result } from './http';
import { query } from './page';
import { fields, list, number, optionalText, text, type Parser } from './parse';

/** What a commune's own plan aims at for an indicator; no value takes it back. */
export interface NewIndicatorTarget {
  readonly year: number;
  readonly indicator: string;
  readonly value: number | null;
  readonly planNumber: string | undefined;
  readonly planDate: string | undefined;
  /** One village of the commune; left out for the commune itself. */
  readonly villageCode?: string;
}

export const giveIndicatorTarget = (commune: string, target: NewIndicatorTarget): Promise<Result<undefined>> =>
  request('PUT', `/api/v1/communes/${commune}/indicator-targets`, nothing, { body: JSON.stringify(target) });

/** What a commune's plan aims at for an indicator in one of its villages. */
export interface VillageTarget {
  readonly villageCode: string;
  readonly indicator: string;
  readonly value: number;
  readonly planNumber: string | undefined;
  readonly planDate: string | undefined;
}

export const fetchVillageTargets = (commune: string, year: number): Promise<Result<readonly VillageTarget[]>> =>
  request('GET', `/api/v1/indicator-targets${query({ commune, year })}`, (value) =>
    list(fields(value, 'targets')['items'], (item) => item, 'items')
      .filter((item) => optionalText(fields(item, 'target'), 'villageCode') !== undefined)
      .map(parseVillageTarget));

const parseVillageTarget: Parser<VillageTarget> = (value) => {
  const of = fields(value, 'target');
  return {
    villageCode: text(of, 'villageCode'),
    indicator: text(of, 'indicator'),
    value: number(of, 'value'),
    planNumber: optionalText(of, 'planNumber'),
    planDate: optionalText(of, 'planDate'),
  };
};
