import en from './texts.en.json';
import { translator } from '../shared/i18n/translator';
import vi from './texts.vi.json';

export type OfficeKey = keyof typeof vi;

export const officeTexts = { vi, en } satisfies Record<'vi' | 'en', Record<OfficeKey, string>>;

export const t = translator<OfficeKey>(officeTexts);
