import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type OfficeDayKey = keyof typeof vi;

export const officeDayTexts = { vi, en } satisfies Record<'vi' | 'en', Record<OfficeDayKey, string>>;

export const t = translator<OfficeDayKey>(officeDayTexts);
