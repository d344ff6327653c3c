import { useEffect, useMemo } from 'preact/hooks';
import type { Replay } from '../../shared/api/replay';
import { formatCount } from '../../shared/format/numbers';
import { language } from '../../shared/i18n/language';
import { DataTable } from '../../shared/ui/DataTable';
import { boundaries, kind, loadBoundaries } from '../map/choices';
import { CommuneMap } from '../map/CommuneMap';
import { Legend } from '../map/Legend';
import { geographic, schematic } from '../map/shapes';
import { activities, communes } from '../model';
import { theme } from '../theme';
import { replayReading } from './replayReading';
import { measureWords, t } from './texts';

interface PlacesProps {
  readonly replay: Replay;
  readonly shown: ReadonlyMap<string, number>;
  readonly end: ReadonlyMap<string, number>;
}

/** The communes on the map, or the teams of one commune as a table. */
export const Places = (props: PlacesProps) => (props.replay.communeCode === undefined ? <ReplayMap {...props} /> : <Teams {...props} />);

function ReplayMap({ replay, shown, end }: PlacesProps) {
  useEffect(() => { void loadBoundaries(); }, []);
  const all = communes.value;
  const real = kind.value === 'geographic' ? boundaries.value : undefined;
  const shapes = useMemo(() => (real ? geographic(all, real) : schematic(all)), [all, real]);
  const reading = useMemo(() => replayReading(all, shown, end), [all, shown, end, language.value]);
  const what = measureWords(replay.measure, activities.value);
  if (all.length === 0) return null;
  return (
    <section class="pane replay-map" aria-label={t('map')}>
      <div class="map-body">
        <CommuneMap communes={all} shapes={shapes} reading={reading} theme={theme.value} what={what} />
        <Legend reading={reading} theme={theme.value} title={what} />
      </div>
    </section>
  );
}

function Teams({ replay, shown, end }: PlacesProps) {
  return (
    <section class="pane replay-teams">
      <DataTable
        caption={t('teams')}
        columns={[
          { key: 'team', head: t('team'), cell: (code: string) => code },
          { key: 'figure', head: measureWords(replay.measure, activities.value), kind: 'figure', cell: (code: string) => formatCount(shown.get(code) ?? 0) },
        ]}
        rows={[...end.keys()]}
        empty={t('none')}
        keyOf={(code) => code}
      />
    </section>
  );
}
