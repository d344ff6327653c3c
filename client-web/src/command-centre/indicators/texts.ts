import { translator } from '../../shared/i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type IndicatorsKey = keyof typeof vi;

export const indicatorsTexts = { vi, en } satisfies Record<'vi' | 'en', Record<IndicatorsKey, string>>;

export const t = translator<IndicatorsKey>(indicatorsTexts);
