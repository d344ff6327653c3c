import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type SettingsKey = keyof typeof vi;

export const settingsTexts = { vi, en } satisfies Record<'vi' | 'en', Record<SettingsKey, string>>;

export const t = translator<SettingsKey>(settingsTexts);
