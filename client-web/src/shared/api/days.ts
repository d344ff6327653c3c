import { request, type Result } from './http';
import { counts, fields, list, number, oneOf, optionalMoment, optionalText, text, type Counts, type Fields, type Parser } from './parse';

const STATUSES = ['undeclared', 'declared', 'open', 'closed', 'finalised'] as const;
export type DayStatus = (typeof STATUSES)[number];

/** Hours of a day in Viet Nam, `07:30`. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** A commune in which the day is postponed. */
export interface Postponement {
  readonly communeCode: string;
  readonly reason: string;
  /** When it goes out instead; undefined when nobody knows yet. */
  readonly toDate: string | undefined;
}

/** Figures that were made final, and what anybody can hold them against. */
export interface Seal {
  readonly number: number;
  readonly root: string;
  readonly sealedAt: Date | undefined;
}

/** What is declared of a day. */
export interface Declaration {
  readonly name: string;
  /** Undefined: all communes take part. */
  readonly communeCodes: readonly string[] | undefined;
  /** Activity → people aimed at. */
  readonly targets: Counts;
  readonly hours: Hours | undefined;
  /** Activities that come first on the phones. */
  readonly focus: readonly string[];
  readonly announcement: string | undefined;
  readonly partners: readonly string[];
  readonly campaignCode: string | undefined;
}

/** A campaign day as it stands. */
export interface CampaignDay extends Declaration {
  readonly date: string;
  readonly status: DayStatus;
  readonly postponed: readonly Postponement[];
  /** Of a closed day: until when late records are waited for. */
  readonly lateUntil: Date | undefined;
  readonly seal: Seal | undefined;
  /** Why it takes records again after its figures were final. */
  readonly reopenReason: string | undefined;
}

export const DAYS = '/api/v1/campaign-days';

/** The steps of a day that need no words. */
export type DayStep = 'open' | 'close' | 'finalise';

export const fetchCampaignDays = (): Promise<Result<readonly CampaignDay[]>> => request('GET', DAYS, parseCampaignDays);

export const declareDay = (date: string, declaration: Declaration): Promise<Result<CampaignDay>> =>
  request('PUT', `${DAYS}/${date}`, parseCampaignDay, { body: JSON.stringify(declaration) });

export const stepDay = (date: string, step: DayStep): Promise<Result<CampaignDay>> =>
  request('POST', `${DAYS}/${date}/${step}`, parseCampaignDay, { body: '{}' });

export const reopenDay = (date: string, reason: string): Promise<Result<CampaignDay>> =>
  request('POST', `${DAYS}/${date}/reopen`, parseCampaignDay, { body: JSON.stringify({ reason }) });

export const postponeDay = (date: string, postponement: Postponement): Promise<Result<CampaignDay>> =>
  request('POST', `${DAYS}/${date}/postpone`, parseCampaignDay, { body: JSON.stringify(postponement) });

export const resumeDay = (date: string, communeCode: string): Promise<Result<CampaignDay>> =>
  request('POST', `${DAYS}/${date}/resume`, parseCampaignDay, { body: JSON.stringify({ communeCode }) });

export const parseCampaignDays = (value: unknown): readonly CampaignDay[] =>
  list(fields(value, 'campaign days')['items'], parseCampaignDay, 'items');

export const parseCampaignDay: Parser<CampaignDay> = (value) => {
  const of = fields(value, 'campaign day');
  return {
    date: text(of, 'date'),
    name: text(of, 'name'),
    status: oneOf(STATUSES, text(of, 'status'), 'undeclared'),
    communeCodes: of['communeCodes'] == null ? undefined : texts(of, 'communeCodes'),
    targets: counts(of, 'targets'),
    hours: of['hours'] == null ? undefined : parseHours(fields(of['hours'], 'hours')),
    focus: texts(of, 'focus'),
    announcement: optionalText(of, 'announcement'),
    partners: texts(of, 'partners'),
    campaignCode: optionalText(of, 'campaignCode'),
    postponed: list(of['postponed'] ?? [], parsePostponement, 'postponed'),
    lateUntil: optionalMoment(of, 'lateUntil'),
    seal: of['seal'] == null ? undefined : parseSeal(fields(of['seal'], 'seal')),
    reopenReason: optionalText(of, 'reopenReason'),
  };
};

const texts = (of: Fields, key: string): readonly string[] => list(of[key] ?? [], String, key);

const parseHours = (of: Fields): Hours => ({ from: text(of, 'from'), to: text(of, 'to') });

const parseSeal = (of: Fields): Seal => ({ number: number(of, 'number'), root: text(of, 'root'), sealedAt: optionalMoment(of, 'sealedAt') });

const parsePostponement: Parser<Postponement> = (value) => {
  const of = fields(value, 'postponement');
  return { communeCode: text(of, 'communeCode'), reason: optionalText(of, 'reason') ?? '', toDate: optionalText(of, 'toDate') };
};
