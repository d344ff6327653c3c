import type { Forecast, SmallestChange } from '../../shared/api/forecasts';
import { formatCount, formatPlain } from '../../shared/format/numbers';
import { language } from '../../shared/i18n/language';
import { activities } from '../model';
import { outlook } from './rows';
import { t } from './texts';

/** What a target is about. */
export function measureWords({ measure }: Forecast): string {
  return measure === 'people' || measure === 'households' || measure === 'checkIns'
    ? t(`measure.${measure}`)
    : activities.value.find(({ code }) => code === measure)?.name[language.value] ?? t('measure.other');
}

/** The figure with its band; one figure where nothing is open any more. */
export function bandWords(row: Forecast): string {
  const band = outlook(row);
  if (!band) return t('unknown');
  const [n, a, b] = [formatCount(band.expected), formatCount(band.low), formatCount(band.high)];
  return band.low === band.high ? n : t('band', { n, a, b });
}

const two = (value: number): string => `${value}`.padStart(2, '0');

export function changeWords(change: SmallestChange | undefined): string | undefined {
  switch (change?.kind) {
    case 'teams':
      return t('change.teams', { n: formatCount(change.teams) });
    case 'until':
      return t('change.until', { t: `${two(Math.floor(change.minute / 60))}:${two(change.minute % 60)}` });
    case 'faster':
      return t('change.faster', { n: formatPlain(change.perHour) });
    case 'cannot':
      return t('change.cannot');
    default:
      return undefined;
  }
}
