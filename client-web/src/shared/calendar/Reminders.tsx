import { fetchCalendar } from '../api/calendar';
import { nameOf } from '../desk/directory';
import { dueWords } from '../due/words';
import { Notice } from '../ui/Notice';
import { useRemote } from '../ui/remote';
import type { NamedCode } from '../api/programLists';
import { toRemindOf } from './open';
import { t } from './texts';

/** What is due soon or overdue for whoever looks, over whatever they are doing; nothing when nothing is. */
export function Reminders({ deadlines }: { readonly deadlines: readonly NamedCode[] | undefined }) {
  const calendar = useRemote('', fetchCalendar);
  const state = calendar.state.value;
  const items = state.kind === 'ready' ? toRemindOf(state.value) : [];
  if (items.length === 0) return null;
  return (
    <Notice kind="warn">
      <strong>{t('reminder')}</strong>
      <ul class="reminders">
        {items.map((item) => (
          <li key={item.code}>{t('reminder.one', { what: nameOf(deadlines, item.code) ?? t('other'), due: dueWords(item, false) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
