import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type CommuneKey = keyof typeof vi;

export const communeTexts = { vi, en } satisfies Record<'vi' | 'en', Record<CommuneKey, string>>;

export const t = translator<CommuneKey>(communeTexts);
