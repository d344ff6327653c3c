import { request, type Result } from './http';
import { fields, list, text } from './parse';

export interface CampaignDay {
  readonly date: string;
  readonly name: string;
}

export const fetchCampaignDays = (): Promise<Result<readonly CampaignDay[]>> =>
  request('GET', '/api/v1/campaign-days', parseCampaignDays);

export const parseCampaignDays = (value: unknown): readonly CampaignDay[] =>
  list(
    fields(value, 'campaign days')['items'],
    (item) => {
      const of = fields(item, 'campaign day');
      return { date: text(of, 'date'), name: text(of, 'name') };
    },
    'items',
  );
