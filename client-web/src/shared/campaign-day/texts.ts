import en from './texts.en.json';
import { translator } from '../i18n/translator';
import vi from './texts.vi.json';

export type CampaignDayKey = keyof typeof vi;

export const campaignDayTexts = { vi, en } satisfies Record<'vi' | 'en', Record<CampaignDayKey, string>>;

export const t = translator<CampaignDayKey>(campaignDayTexts);
