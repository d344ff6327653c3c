import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type ReviewKey = keyof typeof vi;

export const reviewTexts = { vi, en } satisfies Record<'vi' | 'en', Record<ReviewKey, string>>;

export const t = translator<ReviewKey>(reviewTexts);
