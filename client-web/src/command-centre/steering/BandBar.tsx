import type { Forecast } from '../../shared/api/forecasts';
import { formatCount } from '../../shared/format/numbers';
import { picture } from './rows';
import { t } from './texts';
import { bandWords } from './words';

/** What there is as a bar, the band beyond it, and the target as a line; the same spoken. */
export function BandBar({ row }: { readonly row: Forecast }) {
  const { now, low, high, target } = picture(row);
  const said = t('picture.said', { now: formatCount(row.now), target: formatCount(row.target), expected: bandWords(row) });
  return (
    <span class="band" role="img" aria-label={said} style={{ '--now': now, '--low': low, '--high': high, '--target': target }}>
      <span class="band-now" />
      <span class="band-range" />
      <span class="band-target" />
    </span>
  );
}
