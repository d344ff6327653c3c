import { formatCount } from '../shared/format/numbers';
import { ActivateForm } from './Activate';
import { CallOffice } from './CallOffice';
import { office } from './office';
import { unsent } from './sending';
import { t } from './texts';
import { activationCode, enteringCode } from './view';

/** The province no longer knows this phone: nothing is lost, recording goes on, a new code sends it all. */
export function LockedOut() {
  return (
    <div class="locked-out">
      <p class="notice notice-warn" role="alert">{t('activate.again', { n: formatCount(unsent.value) })}</p>
      {enteringCode.value || activationCode.value !== undefined
        ? <ActivateForm />
        : <button type="button" class="primary" onClick={() => { enteringCode.value = true; }}>{t('activate.title')}</button>}
      <CallOffice phone={office.value?.phone} />
    </div>
  );
}
