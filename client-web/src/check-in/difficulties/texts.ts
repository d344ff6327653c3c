import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type DifficultiesKey = keyof typeof vi;

export const difficultiesTexts = { vi, en } satisfies Record<'vi' | 'en', Record<DifficultiesKey, string>>;

export const t = translator<DifficultiesKey>(difficultiesTexts);
