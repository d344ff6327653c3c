import { translator } from '../../shared/i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type DepartmentsKey = keyof typeof vi;

export const departmentsTexts = { vi, en } satisfies Record<'vi' | 'en', Record<DepartmentsKey, string>>;

export const t = translator<DepartmentsKey>(departmentsTexts);
