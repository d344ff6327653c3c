import { useEffect } from 'preact/hooks';
import type { DayOfTeam, Postponement } from '../../shared/api/dayOfTeam';
import { formatDate } from '../../shared/format/times';
import { language } from '../../shared/i18n/language';
import { dayNews, device, finalDay, program } from '../team';
import type { DayNews } from './days';
import { loadDetails } from './details';
import { FinalFigures } from './FinalFigures';
import { Points } from './Points';
import { t } from './texts';
import './day.css';

/** Campaign days near today: when, what about, where; and what came of the last one once its figures are final. */
export function DayView() {
  const [news, last, owner] = [dayNews.value, finalDay.value, device.value];
  useEffect(() => { if (owner && (news || last)) void loadDetails(owner); }, [owner, news, last]);
  return (
    <div class="section day">
      <h1 class="hidden">{t('title')}</h1>
      {news && <Coming news={news} />}
      {last && <FinalFigures day={last} />}
      {!news && !last && <p>{t('none')}</p>}
    </div>
  );
}

function Coming({ news }: { readonly news: DayNews }) {
  const { day } = news;
  return (
    <>
      <header>
        <h2>{day.name}</h2>
        <p>{whenOf(day)}</p>
      </header>
      {news.kind === 'postponed' && <Postponed postponement={news.postponement} />}
      {day.announcement && (
        <section aria-labelledby="day-says">
          <h3 id="day-says">{t('announcement')}</h3>
          <p class="day-says">{day.announcement}</p>
        </section>
      )}
      <Focus day={day} />
      {news.kind !== 'postponed' && <Points day={day} />}
    </>
  );
}

function whenOf({ date, hours }: DayOfTeam): string {
  const when = t('when', { date: formatDate(date) });
  return hours ? `${when}, ${t('hours', hours)}` : when;
}

function Postponed({ postponement: { reason, toDate } }: { readonly postponement: Postponement }) {
  return (
    <div class="notice notice-warn">
      <p>{t('postponed')}</p>
      {reason && <p>{t('postponed.why', { reason })}</p>}
      {toDate && <p>{t('postponed.to', { date: formatDate(toDate) })}</p>}
    </div>
  );
}

function Focus({ day }: { readonly day: DayOfTeam }) {
  const names = day.focus.flatMap((code) => program.value?.activities.find((activity) => activity.code === code)?.name[language.value] ?? []);
  if (names.length === 0) return null;
  return (
    <section aria-labelledby="day-focus">
      <h3 id="day-focus">{t('focus')}</h3>
      <ul class="day-focus">{names.map((name) => <li key={name}>{name}</li>)}</ul>
    </section>
  );
}
