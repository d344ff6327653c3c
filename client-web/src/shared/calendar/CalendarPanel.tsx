import type { CalendarItem, Party } from '../api/calendar';
import type { WorkLists } from '../api/workLists';
import { nameOf } from '../desk/directory';
import { unitName } from '../desk/units';
import { dayWords, dueWords } from '../due/words';
import { formatCount } from '../format/numbers';
import { formatDate } from '../format/times';
import { DataTable, type Column } from '../ui/DataTable';
import { Loaded } from '../ui/Loaded';
import { calendar } from './calendar';
import './calendar.css';
import { isOpen } from './open';
import { t } from './texts';

/** What the plan asks for by which day, and who has done it; the page's reminders have asked for it. */
export function CalendarPanel({ lists }: { readonly lists: WorkLists }) {
  const columns: readonly Column<CalendarItem>[] = [
    { key: 'what', head: t('col.what'), cell: ({ code }) => nameOf(lists.deadlines, code) ?? t('other') },
    { key: 'due', head: t('col.due'), cell: (item) => (item.parties.some(isOpen) ? dueWords(item, false) : dayWords(item)) },
    { key: 'done', head: t('col.done'), cell: (item) => <Done item={item} /> },
  ];
  return (
    <section class="panel" aria-labelledby="calendar-title">
      <h3 id="calendar-title">{t('title')}</h3>
      <p class="section-lead">{t('lead')}</p>
      <Loaded of={calendar}>
        {(items) => <DataTable caption={t('title')} columns={columns} rows={items} empty={t('none')} keyOf={({ code }) => code} />}
      </Loaded>
    </section>
  );
}

/** Of one its own state; of many how many, and who has not. */
function Done({ item }: { readonly item: CalendarItem }) {
  const { parties, done, late } = item;
  const [only] = parties;
  if (parties.length === 1 && only) return <>{ownWords(only)}</>;
  const open = parties.filter(isOpen);
  const figures = { done: formatCount(done), late: formatCount(late), of: formatCount(parties.length) };
  return (
    <>
      {t(late > 0 ? 'of.late' : 'of', figures)}
      {open.length > 0 && (
        <details class="calendar-missing">
          <summary>{t('missing', { n: formatCount(open.length) })}</summary>
          <ul>{open.map(({ code }) => <li key={code}>{unitName(code)}</li>)}</ul>
        </details>
      )}
    </>
  );
}

function ownWords({ state, on }: Party): string {
  if (state === 'done') return on ? t('state.done.on', { date: formatDate(on) }) : t('state.done');
  return t(`state.${state}`, { date: on ? formatDate(on) : '' });
}
