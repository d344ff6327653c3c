import en from './texts.en.json';
import { translator } from '../i18n/translator';
import vi from './texts.vi.json';

export type UnitKey = keyof typeof vi;

export const unitTexts = { vi, en } satisfies Record<'vi' | 'en', Record<UnitKey, string>>;

export const t = translator<UnitKey>(unitTexts);
