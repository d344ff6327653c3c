import { translator } from '../../shared/i18n/translator';
import en from './texts.en.json';
import vi from './texts.vi.json';

export type SteeringKey = keyof typeof vi;

export const steeringTexts = { vi, en } satisfies Record<'vi' | 'en', Record<SteeringKey, string>>;

export const t = translator<SteeringKey>(steeringTexts);
