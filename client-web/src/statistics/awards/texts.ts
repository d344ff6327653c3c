import { translator } from '../../shared/i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type AwardsKey = keyof typeof vi;

export const awardsTexts = { vi, en } satisfies Record<'vi' | 'en', Record<AwardsKey, string>>;

export const t = translator<AwardsKey>(awardsTexts);
