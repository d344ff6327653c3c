import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type AccountsKey = keyof typeof vi;

export const accountsTexts = { vi, en } satisfies Record<'vi' | 'en', Record<AccountsKey, string>>;

export const t = translator<AccountsKey>(accountsTexts);
