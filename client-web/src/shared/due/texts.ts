import { translator } from '../i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type DueKey = keyof typeof vi;

export const dueTexts = { vi, en } satisfies Record<'vi' | 'en', Record<DueKey, string>>;

export const t = translator<DueKey>(dueTexts);
