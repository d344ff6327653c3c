import { pagesFor, type StaffPage } from './staffPages';
import { t } from './texts';
import { visitor } from './visitor';

/** Links to the pages this person may use; nothing when `here` is the only one. */
export function StaffNavigation({ here }: { readonly here: StaffPage }) {
  const who = visitor.value;
  if (who.kind !== 'signed-in') return null;
  const pages = pagesFor(who.user);
  if (!pages.some((page) => page !== here)) return null;
  return (
    <nav class="staff-pages" aria-label={t('pages')}>
      {pages.map((page) => (
        <a key={page} href={page} aria-current={page === here ? 'page' : undefined}>{t(`page.${page}`)}</a>
      ))}
    </nav>
  );
}
