import { useEffect } from 'preact/hooks';
import { fetchQuietTeams } from '../../shared/api/quietLists';
import '../../shared/campaign-day/campaign-day.css';
import { behind } from '../../shared/campaign-day/behind';
import { useFresh } from '../../shared/campaign-day/useFresh';
import { isStale } from '../../shared/live/connection';
import type { ProvinceState } from '../../shared/live/province';
import { useRemote } from '../../shared/ui/remote';
import { communeConnection, communes, communeState, now, teamNames, watchCommune } from '../model';
import { Feed } from '../overview/Feed';
import '../overview/figures.css';
import '../overview/overview.css';
import '../panes.css';
import '../overview/narrow.css';
import '../overview/print.css';
import { TopActivities } from '../overview/TopActivities';
import type { SectionProps } from '../sections';
import './commune.css';
import { CommuneCurve } from './CommuneCurve';
import { CommuneFigures } from './CommuneFigures';
import { CommuneHead } from './CommuneHead';
import { CommuneIndicators } from './CommuneIndicators';
import { placeIn } from './model';
import { Points } from './Points';
import { TeamRecords } from './TeamRecords';
import { TeamTable } from './TeamTable';
import { t } from './texts';
import { ToCheck } from './ToCheck';

/** One commune and its teams, from the same parts as the province. */
export function CommuneSection({ inside }: SectionProps) {
  const { commune, team } = placeIn(inside);
  return (
    <div class="commune-view">
      <CommuneHead code={commune} />
      {commune === undefined ? <p class="empty">{t('choose.first')}</p> : <Watched key={commune} commune={commune} team={team} />}
    </div>
  );
}

function Watched({ commune, team }: { readonly commune: string; readonly team: string | undefined }) {
  useEffect(() => watchCommune(commune), [commune]);
  const state = communeState.value;

  const unknown = communes.value.length > 0 && !communes.value.some(({ code }) => code === commune);
  if (unknown || communeConnection.value.kind === 'refused') return <p class="notice notice-warn" role="alert">{t('notFound')}</p>;
  if (!state) return <p class="waiting" role="status">{t('waiting')}</p>;
  return <Day commune={commune} team={team} state={state} />;
}

interface DayProps {
  readonly commune: string;
  readonly team: string | undefined;
  readonly state: ProvinceState;
}

function Day({ commune, team, state }: DayProps) {
  const field = useRemote(`${state.date} ${commune}`, () => fetchQuietTeams(state.date, commune));
  const known = field.state.value;
  useFresh(behind(state.province.lastAt, known.kind === 'ready' ? known.value : undefined, now.value), field);
  const nameOf = (code: string): string => teamNames.value.get(code) ?? code;
  return (
    <div class={isStale(communeConnection.value, now.value) ? 'commune-body overview-stale' : 'commune-body'}>
      <CommuneFigures state={state} teams={teamNames.value.size} />
      {team !== undefined && teamNames.value.has(team) && <TeamRecords key={team} commune={commune} team={team} name={nameOf(team)} date={state.date} moved={state.revisions.get(team) ?? 0} />}
      <div class="commune-main">
        <TeamTable state={state} field={known.kind === 'ready' ? known.value.items : []} commune={commune} chosen={team} />
        <Points commune={commune} date={state.date} />
        <CommuneIndicators commune={commune} state={state} />
      </div>
      <div class="commune-aside">
        <CommuneCurve commune={commune} state={state} />
        <ToCheck commune={commune} date={state.date} flagged={state.province.flagged} nameOf={nameOf} />
        <TopActivities state={state} />
        <Feed state={state} placeOf={({ teamCode }) => nameOf(teamCode)} />
      </div>
    </div>
  );
}
