import { useSignal } from '@preact/signals';
import { ActivateForm } from './Activate';
import { device } from './team';
import { t } from './texts';
import { activationCode } from './view';

/** A link or QR code with a code was opened on a phone that works already: it is not dropped without a word. */
export function CodeOffered() {
  const using = useSignal(false);
  return (
    <div class="locked-out">
      <p class="notice notice-warn" role="status">{t('code.offered', { team: device.value?.team.name ?? '' })}</p>
      {using.value && <ActivateForm />}
      {!using.value && <button type="button" class="primary" onClick={() => { using.value = true; }}>{t('code.use')}</button>}
      <button type="button" class="secondary" onClick={() => { activationCode.value = undefined; }}>{t('code.ignore')}</button>
    </div>
  );
}
