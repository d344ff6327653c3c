import { useEffect, useRef } from 'preact/hooks';
import { pagesFor, type StaffPage } from './staffPages';
import { t } from './texts';
import { visitor } from './visitor';

/** Links to the pages this person may use; nothing when `here` is the only one. */
export function StaffNavigation({ here }: { readonly here: StaffPage }) {
  const current = useRef<HTMLAnchorElement>(null);
  const who = visitor.value;
  // On a phone the links stand in one line that scrolls.
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [who.kind]);
  if (who.kind !== 'signed-in') return null;
  const pages = pagesFor(who.user);
  if (!pages.some((page) => page !== here)) return null;
  return (
    <nav class="staff-pages" aria-label={t('pages')}>
      {pages.map((page) => (
        <a key={page} href={page} ref={page === here ? current : null} aria-current={page === here ? 'page' : undefined}>
          {t(`page.${page}`)}
        </a>
      ))}
    </nav>
  );
}
