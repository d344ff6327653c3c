import { useSignal } from '@preact/signals';
import { fetchTarget, isFigure, type TeamTarget } from '../../shared/api/teamTarget';
import type { Team } from '../../shared/api/teams';
import { formatCount } from '../../shared/format/numbers';
import { dateInVietnam } from '../../shared/format/times';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { local } from '../../shared/desk/directory';
import { program } from '../model';
import { TeamTargetDialog } from './TeamTargetDialog';
import { t } from './texts';

/** This year's target of a team in a line, and the way to change it. */
export function TeamTargetLine({ team, mayChange }: { readonly team: Team; readonly mayChange: boolean }) {
  const year = Number(dateInVietnam(new Date()).slice(0, 4));
  const loaded = useRemote(team.code, () => fetchTarget(team.code, year));
  const open = useSignal(false);
  return (
    <Loaded of={loaded}>
      {(target) => (
        <div class="bar">
          <p>{target ? wordsOf(target) : t('target.isNone', { year: String(year) })}</p>
          {mayChange && (
            <button type="button" class="secondary" onClick={() => { open.value = true; }}>{t(target ? 'target.change' : 'target.give')}</button>
          )}
          {open.value && (
            <TeamTargetDialog team={team} year={year} target={target} changed={() => void loaded.reload()} close={() => { open.value = false; }} />
          )}
        </div>
      )}
    </Loaded>
  );
}

function wordsOf({ year, measure, value, planNumber }: TeamTarget): string {
  const activity = program.value?.activities.find(({ code }) => code === measure);
  const what = isFigure(measure) ? t(`target.${measure}`) : (activity && local(activity.name)) ?? t('target.other');
  const words = t('target.is', { year: String(year), what, n: formatCount(value) });
  return planNumber === undefined ? words : `${words} · ${t('target.fromPlan', { number: planNumber })}`;
}
