import type { IndicatorFigure, ProgramIndicator } from '../../shared/api/indicators';
import { formatDate } from '../../shared/format/times';
import { t } from './texts';

/** Where the official figures come from and of when they are: no figure is shown without. One sentence per source and date. */
export function sourceWords(indicators: readonly ProgramIndicator[], figures: ReadonlyMap<string, IndicatorFigure>): readonly string[] {
  const numbers = new Map<string, number[]>();
  for (const [index, { code, number, unit }] of indicators.entries()) {
    const official = unit === 'percent' ? figures.get(code)?.official : undefined;
    if (!official) continue;
    const from = t('asOf.source', { date: formatDate(official.asOf), source: official.source });
    numbers.set(from, [...(numbers.get(from) ?? []), number ?? index + 1]);
  }
  return [...numbers].map(([source, of]) => (numbers.size === 1 ? t('source', { source }) : t('source.of', { numbers: of.join(', '), source })));
}
