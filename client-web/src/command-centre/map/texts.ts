import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type MapKey = keyof typeof vi;

export const mapTexts = { vi, en } satisfies Record<'vi' | 'en', Record<MapKey, string>>;

export const t = translator<MapKey>(mapTexts);
