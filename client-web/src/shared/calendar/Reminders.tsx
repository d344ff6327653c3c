import { useEffect } from 'preact/hooks';
import { nameOf } from '../desk/directory';
import { dueWords } from '../due/words';
import { Notice } from '../ui/Notice';
import type { NamedCode } from '../api/programLists';
import { calendar } from './calendar';
import { toRemindOf } from './open';
import { t } from './texts';

/**
 * What is due soon or overdue for whoever looks, over whatever they are doing; nothing when nothing is. It stands on every page at work,
 * so it is what asks for the calendar.
 */
export function Reminders({ deadlines }: { readonly deadlines: readonly NamedCode[] | undefined }) {
  useEffect(() => {
    void calendar.reload();
    return () => { calendar.forget(); };
  }, []);
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
