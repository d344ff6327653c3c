import { formatCount } from '../shared/format/numbers';
import { language } from '../shared/i18n/language';
import type { ProvinceState } from '../shared/live/province';
import { AnimatedCount } from './AnimatedCount';
import { activities } from './model';
import { t } from './texts';
import { topActivities } from './topActivities';

/** As many as fit the panel of a wall, however long their names. */
const SHOWN = 8;

export function TopActivities({ state }: { readonly state: ProvinceState }) {
  const top = topActivities(activities.value, state.province.results, SHOWN);
  return (
    <section class="panel panel-activities" aria-labelledby="activities-title">
      <div class="panel-head"><h2 id="activities-title">{t('activities.title')}</h2></div>
      <div class="panel-body">
        {top.length === 0 && <p class="empty">{t('activities.none')}</p>}
        <ol class="bars">
          {top.map(({ activity, count, share }) => (
            <li class="bar" key={activity.code} style={{ '--share': share }} title={`${activity.name[language.value]}: ${formatCount(count)}`}>
              <span class="bar-name">{activity.name[language.value]}</span>
              <span class="bar-count"><AnimatedCount value={count} /></span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
