import { useMemo } from 'preact/hooks';
import type { Replay } from '../../shared/api/replay';
import { formatCount } from '../../shared/format/numbers';
import { language } from '../../shared/i18n/language';
import { DataTable } from '../../shared/ui/DataTable';
import { MapPanel } from '../map/MapPanel';
import { activities, communes } from '../model';
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
  const all = communes.value;
  const reading = useMemo(() => replayReading(all, shown, end), [all, shown, end, language.value]);
  return <MapPanel reading={reading} what={measureWords(replay.measure, activities.value)} />;
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
