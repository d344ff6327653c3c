import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type DayKey = keyof typeof vi;

export const dayTexts = { vi, en } satisfies Record<'vi' | 'en', Record<DayKey, string>>;

export const t = translator<DayKey>(dayTexts);
