import type { IndicatorFigure, TargetInForce } from '../api/indicators';
import { language } from '../i18n/language';

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

/** How near the line a second decimal begins to matter. */
const NEAR = 1;
const MOST_DECIMALS = 6;

/**
 * 76,3%; near the line 79,96%, and as many decimals as it takes to see on which side of it a figure stands. Never rounded up:
 * 79,999999% has not reached 80%.
 */
export function formatRate(rate: number, target: number | undefined): string {
  return `${cut(rate, decimalsFor(rate, target)).toLocaleString(LOCALES[language.value], {
    minimumFractionDigits: target !== undefined && Math.abs(rate - target) <= NEAR ? 2 : 0,
    maximumFractionDigits: MOST_DECIMALS,
  })}%`;
}

/** A share that is at most this: rounded up to a tenth, since "at most" must stay true. */
export const formatUpTo = (rate: number): string =>
  `${(Math.max(0, Math.ceil(rate * 10 - 1e-7)) / 10).toLocaleString(LOCALES[language.value], { maximumFractionDigits: 1 })}%`;

/** "08", as the plan writes small numbers of things; the English text does not. */
export const formatFew = (n: number): string => (language.value === 'vi' ? `${n}`.padStart(2, '0') : `${n}`);

function decimalsFor(rate: number, target: number | undefined): number {
  if (target === undefined || Math.abs(rate - target) > NEAR) return 1;
  let decimals = 2;
  while (rate !== target && cut(rate, decimals) === target && decimals < MOST_DECIMALS) decimals++;
  return decimals;
}

const cut = (rate: number, decimals: number): number => {
  const scale = 10 ** decimals;
  // A rate such as 80.1 is 80.09999999999999 times 10 in binary: what is that near belongs to the figure above.
  return Math.floor(rate * scale + 1e-7) / scale;
};

/** 82,5% as somebody gave it. */
export const formatTarget = ({ value }: Pick<TargetInForce, 'value'>): string =>
  `${value.toLocaleString(LOCALES[language.value], { maximumFractionDigits: 2 })}%`;

/** What somebody typed: 82,5 and 82.5 are the same; undefined when it is no number with at most two decimals. */
export function readDecimal(typed: string): number | undefined {
  const written = typed.trim().replace(/%$/, '').replace(',', '.');
  return /^\d{1,7}(\.\d{1,2})?$/.test(written) ? Number(written) : undefined;
}

/** A date that all share stands at the head of a column; otherwise each row says its own. */
export function sharedFrom(figures: Iterable<IndicatorFigure>): string | undefined {
  const dates = new Set([...figures].map(({ teams }) => teams?.from).filter((from) => from !== undefined));
  return dates.size === 1 ? [...dates][0] : undefined;
}
