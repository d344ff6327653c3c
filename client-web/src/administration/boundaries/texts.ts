import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type BoundariesKey = keyof typeof vi;

export const boundariesTexts = { vi, en } satisfies Record<'vi' | 'en', Record<BoundariesKey, string>>;

export const t = translator<BoundariesKey>(boundariesTexts);
