import { language, type Language } from '../i18n/language';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

const wholeFormats: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat(LOCALES.vi, { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat(LOCALES.en, { maximumFractionDigits: 0 }),
};

/** 1.234.567 in Vietnamese, 1,234,567 in English. */
export const formatCount = (value: number): string => wholeFormats[language.value].format(value);

/** 80,5% in Vietnamese, 80.5% in English; never rounded up, for 79,96% has not reached 80%. */
export const formatPercent = (percent: number): string =>
  `${(Math.floor(percent * 10 + 1e-9) / 10).toLocaleString(LOCALES[language.value], { maximumFractionDigits: 1 })}%`;

const MEGABYTE = 1_000_000;

/** 1,4 MB or 320 KB: what loading a file costs. */
export function formatSize(bytes: number): string {
  if (bytes < MEGABYTE) return `${formatCount(Math.max(1, Math.round(bytes / 1000)))} KB`;
  return `${(bytes / MEGABYTE).toLocaleString(LOCALES[language.value], { maximumFractionDigits: 1 })} MB`;
}

/** What a person typed into a count field, limited to what the contract takes (0 to 10,000). */
export const MAX_COUNT = 10_000;

export function clampCount(value: number): number {
  return Number.isFinite(value) ? Math.min(MAX_COUNT, Math.max(0, Math.trunc(value))) : 0;
}

export const parseCount = (typed: string): number => clampCount(Number(typed.replace(/\D/g, '').slice(0, 6)));

/** 3,4 in Vietnamese, 3.4 in English: a rate with at most one decimal. */
export const formatPlain = (value: number): string => value.toLocaleString(LOCALES[language.value], { maximumFractionDigits: 1 });

/** 1,15 in Vietnamese, 1.15 in English: a factor with at most two decimals. */
export const formatFactor = (value: number): string => value.toLocaleString(LOCALES[language.value], { maximumFractionDigits: 2 });
