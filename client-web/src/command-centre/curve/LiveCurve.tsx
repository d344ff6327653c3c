import { fetchBestEarlier, fetchCurve } from '../../shared/api/curves';
import { dateInVietnam, minuteInVietnam } from '../../shared/format/times';
import { now } from '../model';
import { usePolled } from '../polled';
import { Curve } from './Curve';
import { upToNow } from './curveShape';
import { t } from './texts';

interface LiveCurveProps {
  readonly date: string;
  /** Of the whole province without. */
  readonly commune?: string;
  /** People of the date as they stand now: the curve never says another figure than the one beside it. */
  readonly people: number;
}

const MINUTE_MS = 60_000;

/** People by the hour of a day that is watched, against the best earlier one. */
export function LiveCurve({ date, commune, people }: LiveCurveProps) {
  const known = usePolled(`today ${date} ${commune}`, () => fetchCurve(date, commune), MINUTE_MS).value;
  const best = usePolled(`best ${date} ${commune}`, () => fetchBestEarlier(date, commune), 60 * MINUTE_MS).value;
  if (!known) return <p class="curve-none">{t('none')}</p>;
  const minute = minuteInVietnam(now.value);
  return <Curve today={date === dateInVietnam(now.value) ? upToNow(known, people, minute) : known} best={best} minute={minute} />;
}
