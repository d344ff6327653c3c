import en from './texts.en.json';
import { translator } from '../i18n/translator';
import vi from './texts.vi.json';

export type PublicationKey = keyof typeof vi;

export const publicationTexts = { vi, en } satisfies Record<'vi' | 'en', Record<PublicationKey, string>>;

export const t = translator<PublicationKey>(publicationTexts);
