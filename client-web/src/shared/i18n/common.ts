import en from './common.en.json';
import { translator } from './translator';
import vi from './common.vi.json';

export type CommonKey = keyof typeof vi;

export const commonTexts = { vi, en } satisfies Record<'vi' | 'en', Record<CommonKey, string>>;

/** Texts that more than one page speaks. */
export const common = translator<CommonKey>(commonTexts);
