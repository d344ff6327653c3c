import type { IndicatorFigure, ProgramIndicator } from '../api/indicators';
import { formatCount } from '../format/numbers';
import { formatRate, formatTarget } from './rates';
import { t } from './texts';

/** "Trên 80%", "Từ 1 mô hình mỗi địa bàn". */
export function targetWords({ target, comparison, unit }: ProgramIndicator, figure: IndicatorFigure | undefined): string {
  const value = figure?.target?.value ?? target;
  if (unit === 'modelPerCommune') return t(figure?.counted === 'models' ? 'models' : 'models.each', { n: formatCount(value) });
  return t((figure?.target?.comparison ?? comparison) === 'over' ? 'over' : 'atLeast', { x: formatTarget({ value }) });
}

/** Whose target it is. */
export function originWords(figure: IndicatorFigure | undefined): string {
  if (figure?.target?.from !== 'commune') return t('target.plan');
  const number = figure.target.planNumber;
  return number === undefined ? t('target.own') : t('target.own.number', { number });
}

/** The official figure's own words: a rate, or so many of so many. */
export function officialWords({ unit, target }: ProgramIndicator, figure: IndicatorFigure): string {
  const official = figure.official;
  if (!official) return t('none');
  const { numerator, denominator, rate } = official;
  if (unit === 'percent' && rate !== undefined) return formatRate(rate, figure.target?.value ?? target);
  return denominator === undefined ? formatCount(numerator) : t('of', { part: formatCount(numerator), whole: formatCount(denominator) });
}

export function gapWords({ counted, gapPeople }: IndicatorFigure): string | undefined {
  if (gapPeople === undefined || gapPeople === 0) return undefined;
  return t(counted === 'businesses' ? 'gap.businesses' : 'gap.people', { n: formatCount(gapPeople) });
}

export const refusals = (): Readonly<Record<string, string>> => ({
  'denominator-frozen': t('problem.frozen'),
  'denominator-other-date': t('problem.otherDate'),
  'correction-needs-reason': t('problem.correction'),
  'numerator-above-denominator': t('problem.above'),
  'not-your-indicator': t('problem.notYours'),
  'invalid-as-of': t('problem.asOf'),
  'invalid-numerator': t('figure.missing'),
  'invalid-denominator': t('figure.missing'),
});
