import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type KeysKey = keyof typeof vi;

export const keysTexts = { vi, en } satisfies Record<'vi' | 'en', Record<KeysKey, string>>;

export const t = translator<KeysKey>(keysTexts);
