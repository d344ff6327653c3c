import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Notice } from '../../shared/ui/Notice';
import { t } from './texts';

interface PrintViewProps {
  readonly title: string;
  /** What to know before printing. */
  readonly warnings: readonly string[];
  readonly children: ComponentChildren;
  close(): void;
}

/** Sheets as they will come out of the printer, with the button that prints them. Only the sheets reach the paper. */
export function PrintView({ title, warnings, children, close }: PrintViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Together with the sheets, never a frame after them: else somebody who prints at once gets the page around them too.
  useLayoutEffect(() => {
    heading.current?.focus();
    document.body.classList.add('printing');
    return () => document.body.classList.remove('printing');
  }, []);
  return (
    <section class="section" aria-labelledby="print-title">
      <div class="section-head no-print">
        <h2 id="print-title" ref={heading} tabIndex={-1}>{title}</h2>
        <div class="bar">
          <button type="button" class="secondary" onClick={close}>{t('close')}</button>
          <button type="button" class="primary" onClick={() => print()}>{t('print')}</button>
        </div>
      </div>
      {warnings.map((warning) => <div class="no-print" key={warning}><Notice kind="warn">{warning}</Notice></div>)}
      {/* What scrolls must be reachable by keyboard. */}
      <section class="sheets" lang="vi" tabIndex={0} aria-labelledby="print-title">{children}</section>
    </section>
  );
}
