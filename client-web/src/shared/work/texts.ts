import { translator } from '../i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type WorkKey = keyof typeof vi;

export const workTexts = { vi, en } satisfies Record<'vi' | 'en', Record<WorkKey, string>>;

export const t = translator<WorkKey>(workTexts);
