import { request, type Result } from './http';
import { fields, list, optionalText } from './parse';
import { parseDay, type Day } from './totals';

export interface CampaignDay extends Day {
  readonly name: string;
}

export const fetchCampaignDays = (): Promise<Result<readonly CampaignDay[]>> =>
  request('GET', '/api/v1/campaign-days', parseCampaignDays);

export function parseCampaignDays(value: unknown): readonly CampaignDay[] {
  const items = Array.isArray(value) ? value : fields(value, 'campaign days')['items'];
  return list(items, (item) => {
    const of = fields(item, 'campaign day');
    return { ...parseDay(of), name: optionalText(of, 'name') ?? '' };
  });
}
