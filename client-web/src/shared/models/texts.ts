import { translator } from '../i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type ModelsKey = keyof typeof vi;

export const modelsTexts = { vi, en } satisfies Record<'vi' | 'en', Record<ModelsKey, string>>;

export const t = translator<ModelsKey>(modelsTexts);
