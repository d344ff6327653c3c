import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type RecordsKey = keyof typeof vi;

export const recordsTexts = { vi, en } satisfies Record<'vi' | 'en', Record<RecordsKey, string>>;

export const t = translator<RecordsKey>(recordsTexts);
