import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type GuidesKey = keyof typeof vi;

export const guidesTexts = { vi, en } satisfies Record<'vi' | 'en', Record<GuidesKey, string>>;

export const t = translator<GuidesKey>(guidesTexts);
