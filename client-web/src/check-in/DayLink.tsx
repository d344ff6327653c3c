import { formatDate } from '../shared/format/times';
import type { DayNews } from './day/days';
import { dayNews, finalDay } from './team';
import { t } from './texts';
import { DAY } from './view';

/** The campaign day in one line and the way to all about it; beside one to come, the last one only where there is room. */
export function DayLink({ withLast = false }: { readonly withLast?: boolean }) {
  const news = dayNews.value;
  const last = news === undefined || withLast ? finalDay.value : undefined;
  return (
    <>
      {news && <a class="campaign-day" href={DAY}><strong>{headOf(news)}</strong><span>{moreOf(news)}</span></a>}
      {last && (
        <a class="campaign-day" href={DAY}><strong>{t('day.final', { date: dayAndMonth(last.date) })}</strong><span>{t('day.result')}</span></a>
      )}
    </>
  );
}

const dayAndMonth = (date: string): string => formatDate(date).slice(0, 5);

function headOf({ kind, day: { name, date } }: DayNews): string {
  if (kind === 'today') return t('day.banner', { name });
  return kind === 'soon' ? t('day.soon', { name, date: dayAndMonth(date) }) : t('day.postponed', { name });
}

function moreOf({ kind, day: { hours } }: DayNews): string {
  if (kind === 'postponed') return t('day.why');
  return hours ? `${hours.from}–${hours.to} · ${t('day.open')}` : t('day.open');
}
