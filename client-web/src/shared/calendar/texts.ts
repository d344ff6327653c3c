import { translator } from '../i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type CalendarKey = keyof typeof vi;

export const calendarTexts = { vi, en } satisfies Record<'vi' | 'en', Record<CalendarKey, string>>;

export const t = translator<CalendarKey>(calendarTexts);
