import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type RunningKey = keyof typeof vi;

export const runningTexts = { vi, en } satisfies Record<'vi' | 'en', Record<RunningKey, string>>;

export const t = translator<RunningKey>(runningTexts);
