import { useEffect, useRef } from 'preact/hooks';
import { headline } from './model';
import { section, sections } from './place';
import { QuickReportButton } from './quick-report/QuickReportButton';
import type { Section } from './sections';
import { t } from './texts';

/** The sections as a line of links; on a phone behind a button that names the one in front. Nothing when there is one. */
export function Navigation() {
  const menu = useRef<HTMLDetailsElement>(null);
  const here = section.value;
  useEffect(() => { menu.current?.removeAttribute('open'); }, [here]);
  const named = sections.value.filter(({ label }) => label !== undefined);
  if (named.length < 2) return null;
  return (
    <nav class="sections" aria-label={t('sections')}>
      <div class="sections-line">{named.map((each) => <SectionLink key={each.id} section={each} current={each === here} />)}</div>
      <details class="sections-menu" ref={menu}>
        <summary>{here?.label ? t(here.label) : t('sections')}</summary>
        {named.map((each) => <SectionLink key={each.id} section={each} current={each === here} />)}
      </details>
      {headline.value && <QuickReportButton />}
    </nav>
  );
}

function SectionLink({ section: { id, label }, current }: { readonly section: Section; readonly current: boolean }) {
  return <a class="sections-link" href={`#${id}`} aria-current={current ? 'page' : undefined}>{label && t(label)}</a>;
}
