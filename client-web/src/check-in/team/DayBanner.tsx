import { language } from '../../shared/i18n/language';
import { campaignDay, program } from '../team';
import { t as page } from '../texts';
import { t } from './texts';

/** The campaign day the team goes out on, with what it is about. */
export function DayBanner({ today }: { readonly today: string }) {
  const day = campaignDay.value;
  if (day?.date !== today) return null;
  const names = day.focus.flatMap((code) => program.value?.activities.find((activity) => activity.code === code)?.name[language.value] ?? []);
  return (
    <div class="day-banner">
      <p class="day-name">{page('day.banner', { name: day.name })}</p>
      {names.length > 0 && <p>{t('day.focus', { what: names.join('; ') })}</p>}
    </div>
  );
}
