import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type PrintKey = keyof typeof vi;

export const printTexts = { vi, en } satisfies Record<'vi' | 'en', Record<PrintKey, string>>;

/** What stands around the sheets; the sheets themselves are Vietnamese papers. */
export const t = translator<PrintKey>(printTexts);
