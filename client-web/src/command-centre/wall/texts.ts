import { translator } from '../../shared/i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type WallKey = keyof typeof vi;

export const wallTexts = { vi, en } satisfies Record<'vi' | 'en', Record<WallKey, string>>;

export const t = translator<WallKey>(wallTexts);
