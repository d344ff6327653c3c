import { request, type Result } from './http';
import { query } from './page';
import { fields, list, number, optionalNumber, optionalText, text, type Parser } from './parse';
import type { FileFormat, RegisterFilter } from './registers';

const WORK = '/api/v1/work';

/** What teams recorded of a channel, summed over the ledger, in the channel's own unit. */
export interface OutreachSum {
  readonly channel: string;
  readonly records: number;
  readonly quantity: number;
}

export const fetchOutreach = (filter: RegisterFilter): Promise<Result<readonly OutreachSum[]>> =>
  request('GET', `${WORK}/outreach${query({ ...filter })}`, (value) => list(fields(value, 'outreach')['items'], parseSum, 'items'));

export const outreachFile = (filter: RegisterFilter, format: FileFormat): string => `${WORK}/outreach/export${query({ ...filter, format })}`;

const parseSum: Parser<OutreachSum> = (value) => {
  const of = fields(value, 'sum');
  return { channel: text(of, 'channel'), records: number(of, 'records'), quantity: number(of, 'quantity') };
};

/** A commune's own plan of a year; without a number none is known. */
export interface CommunePlan {
  readonly communeCode: string;
  readonly number: string | undefined;
  readonly date: string | undefined;
  /** Nobody entered it here, the commune's targets name it. */
  readonly fromTargets: boolean;
}

export const fetchPlans = (year: number, commune: string | undefined): Promise<Result<readonly CommunePlan[]>> =>
  request('GET', `${WORK}/plans${query({ year, commune })}`, (value) => list(fields(value, 'plans')['items'], parsePlan, 'items'));

export const plansFile = (year: number, commune: string | undefined, format: FileFormat): string =>
  `${WORK}/plans/export${query({ year, commune, format })}`;

export const savePlan = (
  commune: string, plan: { readonly year: number; readonly number: string | undefined; readonly date: string | undefined },
): Promise<Result<unknown>> => request('PUT', `${WORK}/plans/${commune}`, fields, { body: JSON.stringify(plan) });

const parsePlan: Parser<CommunePlan> = (value) => {
  const of = fields(value, 'plan');
  return {
    communeCode: text(of, 'communeCode'),
    number: optionalText(of, 'number'),
    date: optionalText(of, 'date'),
    fromTargets: of['fromTargets'] === true,
  };
};

/** Money of a period in đồng; undefined is not 0 but not said. */
export interface Money {
  /** Undefined for the Sở. */
  readonly communeCode: string | undefined;
  readonly stateBudget: number | undefined;
  readonly otherSources: number | undefined;
  readonly proposed: number | undefined;
}

export const fetchMoney = (period: string, commune: string | undefined): Promise<Result<readonly Money[]>> =>
  request('GET', `${WORK}/money${query({ period, commune })}`, (value) => list(fields(value, 'money')['items'], parseMoney, 'items'));

export const moneyFile = (period: string, commune: string | undefined, format: FileFormat): string =>
  `${WORK}/money/export${query({ period, commune, format })}`;

export const saveMoney = (period: string, money: Money): Promise<Result<Money>> =>
  request('PUT', `${WORK}/money`, parseMoney, { body: JSON.stringify({ period, ...money }) });

const parseMoney: Parser<Money> = (value) => {
  const of = fields(value, 'money');
  return {
    communeCode: optionalText(of, 'communeCode'),
    stateBudget: optionalNumber(of, 'stateBudget'),
    otherSources: optionalNumber(of, 'otherSources'),
    proposed: optionalNumber(of, 'proposed'),
  };
};
