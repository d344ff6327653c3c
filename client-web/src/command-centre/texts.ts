import en from './texts.en.json';
import { translator } from '../shared/i18n/translator';
import vi from './texts.vi.json';

export type CommandCentreKey = keyof typeof vi;

export const commandCentreTexts = { vi, en } satisfies Record<'vi' | 'en', Record<CommandCentreKey, string>>;

export const t = translator<CommandCentreKey>(commandCentreTexts);
