import { useMemo } from 'preact/hooks';
import type { DayCurve } from '../../shared/api/curves';
import type { Replay, StoredTotals } from '../../shared/api/replay';
import { formatCount } from '../../shared/format/numbers';
import { Curve } from '../curve/Curve';
import { activities } from '../model';
import { Controls } from './Controls';
import { AFTER_ALL, agrees, endOf, figuresAt, spanOf, sumOf } from './playback';
import { Places } from './Places';
import { measureWords, t } from './texts';
import { usePlayback } from './usePlayback';
import { Verdict } from './Verdict';

interface PlayerProps {
  readonly replay: Replay;
  readonly stored: StoredTotals | undefined;
  readonly curve: DayCurve | undefined;
  reload(): void;
}

/** What had been received by then. */
const until = (curve: DayCurve, position: number): DayCurve => ({ ...curve, buckets: curve.buckets.filter(({ minute }) => minute < position) });

/** The day as a film: time, figure, map or teams, curve, and at its end whether it is what is stored. */
export function Player({ replay, stored, curve, reload }: PlayerProps) {
  const span = useMemo(() => spanOf(replay), [replay]);
  const playback = usePlayback(span);
  const position = Math.floor(playback.position.value);
  const shown = useMemo(() => figuresAt(replay, position, span), [replay, position, span]);
  const end = useMemo(() => figuresAt(replay, AFTER_ALL, span), [replay, span]);
  const right = useMemo(() => stored && agrees(replay, stored), [replay, stored]);
  const total = sumOf(shown);
  const begun = [...shown.values()].filter((figure) => figure > 0).length;

  return (
    <>
      <Controls playback={playback} span={span} figure={formatCount(total)} />
      <div class="replay-body">
        <Places replay={replay} shown={shown} end={end} />
        <div class="replay-side">
          <dl class="replay-figures">
            <div><dt>{measureWords(replay.measure, activities.value)}</dt><dd>{formatCount(total)}</dd></div>
            <div><dt>{t(replay.communeCode === undefined ? 'places.communes' : 'places.teams')}</dt><dd>{formatCount(begun)}</dd></div>
            {span.late && <div><dt>{t('late.title')}</dt><dd>{formatCount(sumOf(end) - sumOf(figuresAt(replay, span.to, span)))}</dd></div>}
          </dl>
          <Verdict atEnd={position >= endOf(span)} right={right} total={total} reload={reload} />
          {curve && <div class="replay-curve"><Curve today={until(curve, position)} best={undefined} whole={curve} /></div>}
        </div>
      </div>
      {replay.steps.length === 0 && <p class="nothing">{t('none')}</p>}
    </>
  );
}
