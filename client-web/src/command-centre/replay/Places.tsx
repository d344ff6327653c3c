import { useMemo } from 'preact/hooks';
import { language } from '../../shared/i18n/language';
import { DataTable } from '../../shared/ui/DataTable';
import { MapPanel } from '../map/MapPanel';
import { activities, communes } from '../model';
import type { Scene } from './scene';
import { measureWords, t } from './texts';

interface PlacesProps {
  readonly scene: Scene;
  readonly measure: string;
  /** The teams of one commune; on the map stand the communes. */
  readonly teams: readonly string[] | undefined;
}

/** The communes on the map, or the teams of one commune as a table. */
export const Places = (props: PlacesProps) => (props.teams === undefined ? <ReplayMap {...props} /> : <Teams {...props} teams={props.teams} />);

function ReplayMap({ scene, measure }: PlacesProps) {
  const all = communes.value;
  const reading = useMemo(() => scene.map(all), [all, scene, language.value]);
  return <MapPanel reading={reading} what={measureWords(measure, activities.value)} />;
}

function Teams({ scene, measure, teams }: PlacesProps & { readonly teams: readonly string[] }) {
  return (
    <section class="pane replay-teams">
      <DataTable
        caption={t('teams')}
        columns={[
          { key: 'team', head: t('team'), cell: (code: string) => code },
          { key: 'figure', head: measureWords(measure, activities.value), kind: 'figure', cell: scene.cell },
        ]}
        rows={teams}
        empty={t('none')}
        keyOf={(code) => code}
      />
    </section>
  );
}
