import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type RosterKey = keyof typeof vi;

export const rosterTexts = { vi, en } satisfies Record<'vi' | 'en', Record<RosterKey, string>>;

export const t = translator<RosterKey>(rosterTexts);
