import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type ProgramKey = keyof typeof vi;

export const programTexts = { vi, en } satisfies Record<'vi' | 'en', Record<ProgramKey, string>>;

export const t = translator<ProgramKey>(programTexts);
