import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type SystemKey = keyof typeof vi;

export const systemTexts = { vi, en } satisfies Record<'vi' | 'en', Record<SystemKey, string>>;

export const t = translator<SystemKey>(systemTexts);
