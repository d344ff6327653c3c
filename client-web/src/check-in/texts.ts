import en from './texts.en.json';
import { translator } from '../shared/i18n/translator';
import vi from './texts.vi.json';

export type CheckInKey = keyof typeof vi;

export const checkInTexts = { vi, en } satisfies Record<'vi' | 'en', Record<CheckInKey, string>>;

export const t = translator<CheckInKey>(checkInTexts);
