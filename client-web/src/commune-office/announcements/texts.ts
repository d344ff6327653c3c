import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type AnnouncementsKey = keyof typeof vi;

export const announcementsTexts = { vi, en } satisfies Record<'vi' | 'en', Record<AnnouncementsKey, string>>;

export const t = translator<AnnouncementsKey>(announcementsTexts);
