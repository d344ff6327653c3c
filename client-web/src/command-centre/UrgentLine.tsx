import { formatCount } from '../shared/format/numbers';
import { state } from './model';
import { section } from './place';
import { t } from './texts';

/** Urgent faults that nobody has resolved, whatever part of the page is in front; the part that lists them needs no second word. */
export function UrgentLine() {
  const open = state.value?.notice?.urgentOpen ?? 0;
  return (
    <div class="urgent-slot" role="status">
      {open > 0 && section.value?.id !== 'ngay-ra-quan' && <a class="urgent-line" href="#ngay-ra-quan">{t('urgent', { n: formatCount(open) })}</a>}
    </div>
  );
}
