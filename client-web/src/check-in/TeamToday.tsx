import { formatCount } from '../shared/format/numbers';
import { dateInVietnam, formatDate, formatTime } from '../shared/format/times';
import { DayLink } from './DayLink';
import { figures, figuresFailed, figuresOld } from './team';
import { t } from './texts';

/** What the province has of this team today: the proof that the records arrived. */
export function TeamToday() {
  const today = dateInVietnam(new Date());
  const known = figures.value?.date === today ? figures.value : undefined;
  return (
    <section class="team-today" aria-labelledby="team-today">
      <DayLink />
      <h2 id="team-today">{t('team.today')} <span class="team-date">{formatDate(today)}</span></h2>
      {known ? (
        <dl class="team-figures">
          {figure(known.totals.households, t('team.households'))}
          {figure(known.totals.people, t('team.people'))}
          {figure(known.totals.checkIns, t('team.records'))}
        </dl>
      ) : (
        <p class="team-none">{t(figuresFailed.value ? 'team.failed' : 'team.loading')}</p>
      )}
      {known && figuresOld.value && <p class="team-none">{t('team.asOf', { t: formatTime(known.fetchedAt) })}</p>}
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
