import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { toast } from '../../shared/ui/Toasts';
import { t as centre } from '../texts';
import { t } from './texts';

/** Opens the quick report, whose code is fetched with the first touch. */
export function QuickReportButton() {
  const dialog = useSignal<{ readonly Body: ComponentType<{ close(): void }> } | undefined>(undefined);
  const open = async () => {
    try {
      dialog.value = { Body: (await import('./QuickReport')).QuickReport };
    } catch {
      toast(centre('section.failed'));
    }
  };
  return (
    <>
      <button type="button" class="quick-report-button" onClick={() => void open()}>{t('button')}</button>
      {dialog.value && <dialog.value.Body close={() => { dialog.value = undefined; }} />}
    </>
  );
}
