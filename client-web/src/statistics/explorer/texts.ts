import { translator } from '../../shared/i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type ExplorerKey = keyof typeof vi;

export const explorerTexts = { vi, en } satisfies Record<'vi' | 'en', Record<ExplorerKey, string>>;

export const t = translator<ExplorerKey>(explorerTexts);
