import en from './texts.en.json';
import { translator } from '../../shared/i18n/translator';
import vi from './texts.vi.json';

export type DevicesKey = keyof typeof vi;

export const devicesTexts = { vi, en } satisfies Record<'vi' | 'en', Record<DevicesKey, string>>;

export const t = translator<DevicesKey>(devicesTexts);
