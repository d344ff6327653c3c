import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type QuietKey = keyof typeof vi;

export const quietTexts = { vi, en } satisfies Record<'vi' | 'en', Record<QuietKey, string>>;

export const t = translator<QuietKey>(quietTexts);
