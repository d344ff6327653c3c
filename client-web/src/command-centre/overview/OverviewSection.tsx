import { isStale } from '../../shared/live/connection';
import { connection, now, state } from '../model';
import { t } from '../texts';
import { Feed } from './Feed';
import { Figures } from './Figures';
import { MapPane } from './MapPane';
import { TopActivities } from './TopActivities';
import './figures.css';
import '../panes.css';
import './overview.css';
import './commune-table.css';
import './narrow.css';
import './print.css';

const openCommune = (code: string): void => { location.hash = `xa/${code}`; };

/** The province at one look: figures, communes, what is done most, what was recorded last. */
export function OverviewSection() {
  if (connection.value.kind === 'refused') return <p class="notice notice-warn middle" role="alert">{t('notYours')}</p>;
  if (!state.value) return <p class="waiting middle" role="status">{t('waiting')}</p>;
  return (
    <div class={isStale(connection.value, now.value) ? 'overview overview-stale' : 'overview'}>
      <Figures state={state.value} />
      <MapPane state={state.value} choose={openCommune} />
      <TopActivities state={state.value} />
      <Feed state={state.value} />
    </div>
  );
}
