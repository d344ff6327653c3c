import { translator } from '../i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type FiguresKey = keyof typeof vi;

export const figuresTexts = { vi, en } satisfies Record<'vi' | 'en', Record<FiguresKey, string>>;

export const t = translator<FiguresKey>(figuresTexts);
