import en from './texts.en.json';
import { translator } from '../shared/i18n/translator';
import vi from './texts.vi.json';

export type AdministrationKey = keyof typeof vi;

export const administrationTexts = { vi, en } satisfies Record<'vi' | 'en', Record<AdministrationKey, string>>;

export const t = translator<AdministrationKey>(administrationTexts);
