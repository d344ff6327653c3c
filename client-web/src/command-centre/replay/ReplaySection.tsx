import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fetchCurve } from '../../shared/api/curves';
import { fetchReplay, fetchStoredTotals } from '../../shared/api/replay';
import { visitor } from '../../shared/sign-in/visitor';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { measure as ofMap } from '../map/choices';
import { loadDayNames } from '../model';
import { Choices, lastCampaignDay } from './Choices';
import { measureForMap, measureOfMap } from './measures';
import { Player } from './Player';
import { t } from './texts';
import './replay.css';

/** Any past day again, as the wall showed it. Who serves one commune sees its teams. */
export function ReplaySection() {
  const date = useSignal<string | undefined>(undefined);
  const measure = useSignal(measureOfMap(ofMap.value) ?? 'people');
  const commune = visitor.value.kind === 'signed-in' ? visitor.value.user.communeCode : undefined;
  useEffect(() => { void loadDayNames(); }, []);
  const shown = date.value ?? lastCampaignDay();
  return (
    <section class="replay" aria-labelledby="replay-title">
      <header class="replay-head">
        <div>
          <h2 id="replay-title">{t('title')}</h2>
          <p class="replay-help">{t('help')}</p>
        </div>
        <Choices
          date={shown}
          measure={measure.value}
          chooseDate={(next) => { date.value = next; }}
          chooseMeasure={(next) => {
            measure.value = next;
            ofMap.value = measureForMap(next) ?? ofMap.value;
          }}
        />
      </header>
      <OneDay key={`${shown} ${measure.value}`} date={shown} measure={measure.value} commune={commune} />
    </section>
  );
}

interface OneDayProps {
  readonly date: string;
  readonly measure: string;
  readonly commune: string | undefined;
}

function OneDay({ date, measure, commune }: OneDayProps) {
  const replay = useRemote(`replay ${date} ${measure}`, () => fetchReplay(date, measure, commune));
  const stored = useRemote(`stored ${date}`, () => fetchStoredTotals(date, commune));
  const curve = useRemote(`curve ${date}`, () => fetchCurve(date, commune));
  const reload = () => { void Promise.all([replay.reload(), stored.reload(), curve.reload()]); };
  return (
    <Loaded of={replay}>
      {(loaded) => (
        <Player
          replay={loaded}
          stored={stored.state.value.kind === 'ready' ? stored.state.value.value : undefined}
          curve={curve.state.value.kind === 'ready' ? curve.state.value.value : undefined}
          reload={reload}
        />
      )}
    </Loaded>
  );
}
