import { translator } from '../i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type ReportsKey = keyof typeof vi;

export const reportsTexts = { vi, en } satisfies Record<'vi' | 'en', Record<ReportsKey, string>>;

export const t = translator<ReportsKey>(reportsTexts);
