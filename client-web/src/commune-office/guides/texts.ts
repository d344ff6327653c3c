import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type OfficeGuidesKey = keyof typeof vi;

export const officeGuidesTexts = { vi, en } satisfies Record<'vi' | 'en', Record<OfficeGuidesKey, string>>;

export const t = translator<OfficeGuidesKey>(officeGuidesTexts);
