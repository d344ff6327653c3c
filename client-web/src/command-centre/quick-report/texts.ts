import { translator } from '../../shared/i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type QuickReportKey = keyof typeof vi;

export const quickReportTexts = { vi, en } satisfies Record<'vi' | 'en', Record<QuickReportKey, string>>;

export const t = translator<QuickReportKey>(quickReportTexts);
