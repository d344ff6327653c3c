import { fetchQuietTeams } from '../../shared/api/quietLists';
import { QuietTeams } from '../../shared/campaign-day/QuietTeams';
import { useFresh } from '../../shared/campaign-day/useFresh';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { user } from '../model';
import { t } from './texts';

/** Which teams have not recorded yet; the officer calls the leader. */
export function TeamsPanel({ code, date }: { readonly code: string; readonly date: string }) {
  const teams = useRemote(`${date} ${code}`, () => fetchQuietTeams(date, code));
  useFresh('', teams);
  return (
    <section class="panel" aria-labelledby="teams-title">
      <h3 id="teams-title">{t('teams')}</h3>
      <p class="section-lead">{t('teams.lead')}</p>
      <Loaded of={teams}>{({ items }) => <QuietTeams teams={items} date={date} withLeader={user.value?.communeCode === code} />}</Loaded>
    </section>
  );
}
