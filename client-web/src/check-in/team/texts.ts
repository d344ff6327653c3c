import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type TeamKey = keyof typeof vi;

export const teamTexts = { vi, en } satisfies Record<'vi' | 'en', Record<TeamKey, string>>;

export const t = translator<TeamKey>(teamTexts);
