import { formatCount } from '../shared/format/numbers';
import { dateInVietnam, formatDate, formatTime } from '../shared/format/times';
import { team, teamFailed } from './model';
import { t } from './texts';

/** What the province has of this team today: the proof that the records arrived. */
export function TeamToday() {
  const today = dateInVietnam(new Date());
  const figures = team.value?.date === today ? team.value : undefined;
  return (
    <section class="team-today" aria-labelledby="team-today">
      <h2 id="team-today">{t('team.today')} <span class="team-date">{formatDate(today)}</span></h2>
      {figures ? (
        <dl class="team-figures">
          {figure(figures.totals.households, t('team.households'))}
          {figure(figures.totals.people, t('team.people'))}
          {figure(figures.totals.checkIns, t('team.records'))}
        </dl>
      ) : (
        <p class="team-none">{t(teamFailed.value ? 'team.failed' : 'team.loading')}</p>
      )}
      {figures && teamFailed.value && <p class="team-none">{t('team.asOf', { t: formatTime(figures.fetchedAt) })}</p>}
    </section>
  );
}

function figure(value: number, label: string) {
  return (
    <div class="team-figure">
      <dt>{label}</dt>
      <dd>{formatCount(value)}</dd>
    </div>
  );
}
