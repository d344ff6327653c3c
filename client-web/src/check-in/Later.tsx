import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { common } from '../shared/i18n/common';
import { t } from './texts';

/** A part of the page that is loaded when it is shown first; the service worker keeps it for opening without network. */
export function later(load: () => Promise<ComponentType>): ComponentType {
  const part = signal<{ readonly shown?: ComponentType; readonly failed?: true }>({});
  const begin = (): void => {
    part.value = {};
    load().then((shown) => { part.value = { shown }; }, () => { part.value = { failed: true }; });
  };
  return function Later() {
    useEffect(() => { if (!part.value.shown) begin(); }, []);
    const { shown: Part, failed } = part.value;
    if (Part) return <Part />;
    if (!failed) return <p class="opening" role="status">{t('later.loading')}</p>;
    return (
      <section class="section">
        <p class="notice notice-warn" role="alert">{t('later.failed')}</p>
        <button type="button" class="secondary" onClick={begin}>{common('retry')}</button>
      </section>
    );
  };
}
