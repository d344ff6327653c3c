import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { common } from '../shared/i18n/common';
import type { Section, SectionProps } from './sections';
import { t } from './texts';

type Code = { readonly kind: 'loading' | 'failed' } | { readonly kind: 'ready'; readonly Body: ComponentType<SectionProps> };

/** Fetches a section's code and shows it; a network that was away for that moment is asked again by hand. */
export function LazySection({ section, inside }: { readonly section: Section } & SectionProps) {
  const code = useSignal<Code>({ kind: 'loading' });
  const attempt = useSignal(0);

  useEffect(() => {
    let left = false;
    code.value = { kind: 'loading' };
    section.load().then(
      (Body) => { if (!left) code.value = { kind: 'ready', Body }; },
      () => { if (!left) code.value = { kind: 'failed' }; },
    );
    return () => { left = true; };
  }, [section, attempt.value]);

  if (code.value.kind === 'ready') return <code.value.Body inside={inside} />;
  if (code.value.kind === 'loading') return <p class="waiting middle" role="status">{t('opening')}</p>;
  return (
    <div class="middle">
      <p class="notice notice-warn" role="alert">{t('section.failed')}</p>
      <button type="button" class="secondary" onClick={() => { attempt.value++; }}>{common('retry')}</button>
    </div>
  );
}
