import en from './desk.en.json';
import { translator } from './translator';
import vi from './desk.vi.json';

export type DeskKey = keyof typeof vi;

export const deskTexts = { vi, en } satisfies Record<'vi' | 'en', Record<DeskKey, string>>;

/** Texts of the pages for a desk (commune office, administration), apart from those a phone loads. */
export const desk = translator<DeskKey>(deskTexts);
