import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type MergeKey = keyof typeof vi;

export const mergeTexts = { vi, en } satisfies Record<'vi' | 'en', Record<MergeKey, string>>;

export const t = translator<MergeKey>(mergeTexts);
