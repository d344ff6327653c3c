import { fetchIndicators } from '../../shared/api/indicators';
import { fetchQuietCommunes } from '../../shared/api/quietLists';
import { formatCount } from '../../shared/format/numbers';
import { formatFew } from '../../shared/indicators/rates';
import { isStale } from '../../shared/live/connection';
import type { ProvinceState } from '../../shared/live/province';
import { Toasts } from '../../shared/ui/Toasts';
import { LiveCurve } from '../curve/LiveCurve';
import { t as curve } from '../curve/texts';
import { Indicators } from '../indicators/Indicators';
import { t as indicatorWords } from '../indicators/texts';
import { connection, indicators, now, state } from '../model';
import { usePolled } from '../polled';
import { t as centre } from '../texts';
import { useIdle, useWakeLock } from './screen';
import { t } from './texts';
import { WallFigures } from './WallFigures';
import { WallHead } from './WallHead';
import { MostActive, NotRecorded, Pane, WallFeed } from './WallLists';
import { WallMap } from './WallMap';
import './wall.css';
import './wall-parts.css';
import './wall-narrow.css';

const MINUTE_MS = 60_000;

/** Everything of the day on one screen that nobody touches: for a wall, and narrow, one part below the other, for a leader's phone. */
export function WallSection() {
  const idle = useIdle();
  useWakeLock();
  const shown = state.value;
  const stale = shown !== undefined && isStale(connection.value, now.value);
  return (
    <div class={`wall ${idle.value ? 'wall-idle' : ''} ${stale ? 'wall-stale' : ''}`}>
      <WallHead state={shown} />
      <main class="wall-main">
        {connection.value.kind === 'refused' && <p class="notice notice-warn middle" role="alert">{centre('notYours')}</p>}
        {connection.value.kind !== 'refused' && (shown ? <WallBody state={shown} /> : <p class="waiting middle" role="status">{centre('waiting')}</p>)}
      </main>
      <Toasts />
    </div>
  );
}

function WallBody({ state: shown }: { readonly state: ProvinceState }) {
  const { date, notice } = shown;
  const field = usePolled(`quiet ${date}`, () => fetchQuietCommunes(date), MINUTE_MS).value;
  const known = usePolled('', () => fetchIndicators(), MINUTE_MS).value ?? [];
  return (
    <>
      {notice !== undefined && notice.urgentOpen > 0 && <p class="wall-urgent" role="alert">{t('urgent', { n: formatCount(notice.urgentOpen) })}</p>}
      <div class="wall-row wall-top">
        <WallFigures state={shown} teams={field?.items.reduce((sum, { teams }) => sum + teams, 0)} />
        <WallMap state={shown} />
        <Pane name="indicators" title={indicatorWords('title', { n: formatFew(indicators.value.length) })}>
          <Indicators indicators={indicators.value} figures={new Map(known.map((each) => [each.code, each]))} results={shown.province.results} />
        </Pane>
      </div>
      <div class="wall-row wall-bottom">
        <MostActive state={shown} />
        <Pane name="curve" title={curve('title')}>
          <LiveCurve date={date} people={shown.province.people} />
        </Pane>
        <NotRecorded state={shown} states={new Map(field?.items.map(({ communeCode, state: where }) => [communeCode, where]))} />
        <WallFeed state={shown} />
      </div>
    </>
  );
}
