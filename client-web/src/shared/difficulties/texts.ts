import en from './texts.en.json';
import { translator } from '../i18n/translator';
import vi from './texts.vi.json';

export type OfficeDifficultiesKey = keyof typeof vi;

export const officeDifficultiesTexts = { vi, en } satisfies Record<'vi' | 'en', Record<OfficeDifficultiesKey, string>>;

export const t = translator<OfficeDifficultiesKey>(officeDifficultiesTexts);
