import { request, type Result } from './http';
import { fields, list, number, optionalText, text, type Parser } from './parse';

/** Days that figures are put together under (tháng cao điểm, 10/10). */
export interface Campaign {
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly note: string | undefined;
}

export interface CampaignFigures {
  readonly checkIns: number;
  readonly people: number;
  readonly households: number;
}

/** Work on campaign days and regular work of the same span, apart. */
export interface CampaignTotals {
  readonly campaignDays: CampaignFigures;
  readonly regular: CampaignFigures;
  readonly days: readonly { readonly date: string; readonly checkIns: number; readonly people: number }[];
}

const CAMPAIGNS = '/api/v1/campaigns';

export const fetchCampaigns = (): Promise<Result<readonly Campaign[]>> =>
  request('GET', CAMPAIGNS, (value) => list(fields(value, 'campaigns')['items'], parseCampaign, 'items'));

export const saveCampaign = ({ code, ...campaign }: Campaign): Promise<Result<Campaign>> =>
  request('PUT', `${CAMPAIGNS}/${code}`, parseCampaign, { body: JSON.stringify(campaign) });

export const fetchCampaignTotals = (code: string): Promise<Result<CampaignTotals>> =>
  request('GET', `${CAMPAIGNS}/${code}/totals`, parseCampaignTotals);

export const parseCampaign: Parser<Campaign> = (value) => {
  const of = fields(value, 'campaign');
  return { code: text(of, 'code'), name: text(of, 'name'), from: text(of, 'from'), to: text(of, 'to'), note: optionalText(of, 'note') };
};

export const parseCampaignTotals: Parser<CampaignTotals> = (value) => {
  const of = fields(value, 'totals');
  return {
    campaignDays: parseFigures(of['campaignDays']),
    regular: parseFigures(of['regular']),
    days: list(of['days'], (item) => {
      const day = fields(item, 'day');
      return { date: text(day, 'date'), checkIns: number(day, 'checkIns'), people: number(day, 'people') };
    }, 'days'),
  };
};

const parseFigures: Parser<CampaignFigures> = (value) => {
  const of = fields(value, 'figures');
  return { checkIns: number(of, 'checkIns'), people: number(of, 'people'), households: number(of, 'households') };
};
