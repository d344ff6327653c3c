import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type AuditKey = keyof typeof vi;

export const auditTexts = { vi, en } satisfies Record<'vi' | 'en', Record<AuditKey, string>>;

export const t = translator<AuditKey>(auditTexts);
