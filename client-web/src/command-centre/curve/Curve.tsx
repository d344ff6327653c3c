import type { DayCurve } from '../../shared/api/curves';
import { formatCount } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { curveFrame, hourly, hoursOf, outline, peopleUntil, type CurveFrame } from './curveShape';
import { t } from './texts';
import './curve.css';

interface CurveProps {
  readonly today: DayCurve;
  /** The earlier day it is held against. */
  readonly best: DayCurve | undefined;
  /** Minute of the day up to which the earlier day is counted; the whole of it without. */
  readonly minute?: number | undefined;
  /** The whole day that `today` is a part of: it stands pale behind, and nothing is said of an earlier day. */
  readonly whole?: DayCurve | undefined;
}

const DAY_MINUTES = 24 * 60;

/** People per hour: the day as columns, the best earlier one as a line over them, and both as a table for those who hear it. */
export function Curve({ today, best, minute = DAY_MINUTES, whole }: CurveProps) {
  const day = hourly(today.buckets);
  const earlier = best && hourly(best.buckets);
  const still = whole && hourly(whole.buckets);
  const frame = curveFrame([day, ...(earlier ? [earlier] : []), ...(still ? [still] : [])]);
  return (
    <figure class="curve">
      <figcaption class="curve-words">
        <span class="curve-key curve-key-today">{t('today', { date: formatDate(today.date), n: formatCount(peopleUntil(today.buckets, DAY_MINUTES)) })}</span>
        {best && <span class="curve-key curve-key-best">{t('best', { date: formatDate(best.date), n: formatCount(peopleUntil(best.buckets, minute)) })}</span>}
        {!best && !whole && <span class="curve-none">{t('best.none')}</span>}
      </figcaption>
      <div class="curve-chart" aria-hidden="true">
        <span class="curve-top">{formatCount(frame.top)}</span>
        <svg class="curve-plot" aria-hidden="true" viewBox={`0 0 ${frame.to - frame.from} 100`} preserveAspectRatio="none">
          {[0, 50, 100].map((y) => <path key={y} class="curve-line" d={`M0 ${y}H${frame.to - frame.from}`} />)}
          {still && hoursOf(frame).map((hour, index) => <Column key={hour} kind="still" index={index} share={(still.get(hour) ?? 0) / frame.top} />)}
          {hoursOf(frame).map((hour, index) => <Column key={hour} kind="today" index={index} share={(day.get(hour) ?? 0) / frame.top} />)}
          {earlier && <path class="curve-best" d={outline(earlier, frame)} />}
        </svg>
        <ol class="curve-hours">{ticks(frame).map((hour) => <li key={hour} style={{ '--at': (hour - frame.from) / (frame.to - frame.from) }}>{t('hour', { h: `${hour}` })}</li>)}</ol>
      </div>
      {/* A table does not shrink to nothing by itself. */}
      <div class="hidden"><Spoken frame={frame} day={day} earlier={earlier} /></div>
    </figure>
  );
}

function Column({ kind, index, share }: { readonly kind: 'today' | 'still'; readonly index: number; readonly share: number }) {
  return <rect class={`curve-${kind}`} x={index + 0.12} width={0.76} y={100 - share * 100} height={share * 100} />;
}

/** Few enough that their words never touch. */
const ticks = (frame: CurveFrame): number[] => [...hoursOf(frame), frame.to].filter((_, index) => index % (frame.to - frame.from > 12 ? 4 : 3) === 0);

function Spoken({ frame, day, earlier }: { readonly frame: CurveFrame; readonly day: ReadonlyMap<number, number>; readonly earlier: ReadonlyMap<number, number> | undefined }) {
  return (
    <table>
      <caption>{t('title')}</caption>
      <thead>
        <tr><th scope="col">{t('column.hour')}</th><th scope="col">{t('column.today')}</th>{earlier && <th scope="col">{t('column.best')}</th>}</tr>
      </thead>
      <tbody>
        {hoursOf(frame).map((hour) => (
          <tr key={hour}>
            <th scope="row">{t('span', { from: `${hour}`, to: `${hour + 1}` })}</th>
            <td>{formatCount(day.get(hour) ?? 0)}</td>
            {earlier && <td>{formatCount(earlier.get(hour) ?? 0)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
