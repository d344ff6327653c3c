import { formatCount } from '../../shared/format/numbers';
import { language } from '../../shared/i18n/language';
import type { ProvinceState } from '../../shared/live/province';
import { AnimatedCount } from './AnimatedCount';
import { activities } from '../model';
import { t } from '../texts';
import { topActivities } from './topActivities';

/** As many as fit their pane, however long their names. */
const SHOWN = 7;

export function TopActivities({ state }: { readonly state: ProvinceState }) {
  const top = topActivities(activities.value, state.province.results, SHOWN);
  return (
    <section class="pane pane-activities" aria-labelledby="activities-title">
      <div class="pane-head"><h2 id="activities-title">{t('activities.title')}</h2></div>
      <div class="pane-body">
        {top.length === 0 && <p class="empty">{t('activities.none')}</p>}
        <ol class="tally">
          {top.map(({ activity, count, share }) => (
            <li class="tally-line" key={activity.code} style={{ '--share': share }} title={`${activity.name[language.value]}: ${formatCount(count)}`}>
              <span class="tally-name">{activity.name[language.value]}</span>
              <span class="tally-count"><AnimatedCount value={count} /></span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
