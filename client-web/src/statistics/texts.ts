import { translator } from '../shared/i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type StatisticsKey = keyof typeof vi;

export const statisticsTexts = { vi, en } satisfies Record<'vi' | 'en', Record<StatisticsKey, string>>;

export const t = translator<StatisticsKey>(statisticsTexts);
