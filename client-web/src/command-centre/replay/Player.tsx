import { useMemo } from 'preact/hooks';
import type { DayCurve } from '../../shared/api/curves';
import type { StoredTotals } from '../../shared/api/replay';
import { formatCount } from '../../shared/format/numbers';
import { Curve } from '../curve/Curve';
import { activities } from '../model';
import { Controls } from './Controls';
import { endOf, spanOf } from './playback';
import { Places } from './Places';
import { sceneOf, type Conditions, type Scene } from './scene';
import { agrees } from './stored';
import { measureWords, t } from './texts';
import { usePlayback } from './usePlayback';
import { Verdict } from './Verdict';
import type { Watched } from './watched';

interface PlayerProps {
  readonly watched: Watched;
  /** What was chosen to be watched. */
  readonly measure: string;
  readonly stored: StoredTotals | undefined;
  readonly curve: DayCurve | undefined;
  readonly conditions: Conditions;
  reload(): void;
}

/** What had been received by then. */
const until = (curve: DayCurve, position: number): DayCurve => ({ ...curve, buckets: curve.buckets.filter(({ minute }) => minute < position) });

/** The day as a film: time, figure, map or teams, curve, and at its end whether it is what is stored. */
export function Player({ watched, measure, stored, curve, conditions, reload }: PlayerProps) {
  const { replay } = watched;
  const span = useMemo(() => filmSpan(watched), [watched]);
  const playback = usePlayback(span);
  const position = Math.floor(playback.position.value);
  const film = useMemo(() => sceneOf(watched, span, conditions), [watched, span, conditions]);
  const scene = useMemo(() => film(position), [film, position]);
  const right = useMemo(() => stored && agrees(watched, stored), [watched, stored]);
  const name = measureWords(measure, activities.value);
  const nothing = nothingWords(watched, name, curve);
  return (
    <>
      <Controls playback={playback} span={span} figure={scene.figure} />
      <div class="replay-body">
        <Places scene={scene} measure={measure} teams={replay.communeCode === undefined ? undefined : replay.places} />
        <div class="replay-side">
          <Figures scene={scene} name={watched.kind === 'figure' ? name : t(`headline.${watched.kind}`)} ofTeams={replay.communeCode !== undefined} />
          {!nothing && <Verdict atEnd={position >= endOf(span)} right={right} said={scene.said} reload={reload} />}
          {curve && <div class="replay-curve"><Curve today={until(curve, position)} best={undefined} whole={curve} /></div>}
        </div>
      </div>
      {nothing !== undefined && <p class="nothing">{nothing}</p>}
    </>
  );
}

/** Why there is nothing to be watched: no target was given, the day has records but nothing of this, or it has none at all. */
function nothingWords(watched: Watched, name: string, curve: DayCurve | undefined): string | undefined {
  if (watched.kind === 'target' && watched.given.size === 0) return t('target.none');
  if (watched.replay.steps.length > 0) return undefined;
  return curve?.buckets.some(({ checkIns }) => checkIns > 0) ? t('none.measure', { measure: name }) : t('none');
}

/** How long ago something came is told by the clock of the day: after the day there is none. */
function filmSpan({ kind, replay }: Watched) {
  const span = spanOf(replay);
  return kind === 'last' ? { ...span, late: false } : span;
}

function Figures({ scene, name, ofTeams }: { readonly scene: Scene; readonly name: string; readonly ofTeams: boolean }) {
  return (
    <dl class="replay-figures">
      <div><dt>{name}</dt><dd>{scene.figure}</dd></div>
      <div><dt>{t(ofTeams ? 'places.teams' : 'places.communes')}</dt><dd>{formatCount(scene.begun)}</dd></div>
      {scene.late !== undefined && <div><dt>{t('late.title')}</dt><dd>{formatCount(scene.late)}</dd></div>}
    </dl>
  );
}
