import { translator } from '../../shared/i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type CurveKey = keyof typeof vi;

export const curveTexts = { vi, en } satisfies Record<'vi' | 'en', Record<CurveKey, string>>;

export const t = translator<CurveKey>(curveTexts);
