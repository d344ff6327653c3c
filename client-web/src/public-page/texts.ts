import en from './texts.en.json';
import { translator } from '../shared/i18n/translator';
import vi from './texts.vi.json';

export type PublicKey = keyof typeof vi;

export const publicTexts = { vi, en } satisfies Record<'vi' | 'en', Record<PublicKey, string>>;

export const t = translator<PublicKey>(publicTexts);
