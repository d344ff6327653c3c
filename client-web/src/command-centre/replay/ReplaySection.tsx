import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fetchCurve } from '../../shared/api/curves';
import type { Result } from '../../shared/api/http';
import { fetchQuietCommunes } from '../../shared/api/quietLists';
import { fetchStoredTotals } from '../../shared/api/replay';
import { desk } from '../../shared/i18n/desk';
import { visitor } from '../../shared/sign-in/visitor';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { measure as ofMap } from '../map/choices';
import { conditionsOf } from '../map/shares';
import { dayNames, loadDayNames } from '../model';
import { Choices, lastCampaignDay } from './Choices';
import { choicesFor, measureForMap, measureOfMap } from './measures';
import { Player } from './Player';
import type { Conditions } from './scene';
import { t } from './texts';
import { fetchWatched } from './watched';
import './replay.css';

/** What the map of the running day was coloured by, where it can be watched here as well. */
function beginWith(commune: string | undefined): string {
  const measure = measureOfMap(ofMap.value);
  return measure === 'target' && !choicesFor(commune).some((of) => of === measure) ? 'people' : measure;
}

/** Any past day again, as the wall showed it. Who serves one commune sees its teams. */
export function ReplaySection() {
  // Before the days are known nothing is shown: a day that changes when they come would stop what somebody has begun to watch.
  const date = useSignal(dayNames.value.size > 0 ? lastCampaignDay() : undefined);
  const commune = visitor.value.kind === 'signed-in' ? visitor.value.user.communeCode : undefined;
  const measure = useSignal(beginWith(commune));
  useEffect(() => { void loadDayNames().then(() => { date.value ??= lastCampaignDay(); }); }, []);
  return (
    <section class="replay" aria-labelledby="replay-title">
      <header class="replay-head">
        <div>
          <h2 id="replay-title">{t('title')}</h2>
          <p class="replay-help">{t('help')}</p>
        </div>
        {date.value !== undefined && (
          <Choices
            date={date.value}
            measure={measure.value}
            commune={commune}
            chooseDate={(next) => { date.value = next; }}
            chooseMeasure={(next) => {
              measure.value = next;
              ofMap.value = measureForMap(next) ?? ofMap.value;
            }}
          />
        )}
      </header>
      {date.value === undefined
        ? <p class="waiting" role="status">{desk('loading')}</p>
        : <OneDay key={`${date.value} ${measure.value}`} date={date.value} measure={measure.value} commune={commune} />}
    </section>
  );
}

interface OneDayProps {
  readonly date: string;
  readonly measure: string;
  readonly commune: string | undefined;
}

const NONE: Conditions = new Map();

/** Which communes must not look late on the map. The teams of one commune are no map: nothing is asked. */
async function fetchConditions(date: string, commune: string | undefined): Promise<Result<Conditions>> {
  if (commune !== undefined) return { ok: true, value: NONE };
  const answer = await fetchQuietCommunes(date);
  return answer.ok ? { ok: true, value: conditionsOf(answer.value.items) } : answer;
}

function OneDay({ date, measure, commune }: OneDayProps) {
  const watched = useRemote(`replay ${date} ${measure}`, () => fetchWatched(date, measure, commune));
  const stored = useRemote(`stored ${date}`, () => fetchStoredTotals(date, commune));
  const curve = useRemote(`curve ${date}`, () => fetchCurve(date, commune));
  const conditions = useRemote(`conditions ${date}`, () => fetchConditions(date, commune));
  const reload = () => { void Promise.all([watched.reload(), stored.reload(), curve.reload()]); };
  return (
    <Loaded of={watched}>
      {(loaded) => (
        <Player
          watched={loaded}
          measure={measure}
          conditions={conditions.state.value.kind === 'ready' ? conditions.state.value.value : NONE}
          stored={stored.state.value.kind === 'ready' ? stored.state.value.value : undefined}
          curve={curve.state.value.kind === 'ready' ? curve.state.value.value : undefined}
          reload={reload}
        />
      )}
    </Loaded>
  );
}
