import { showNewVersion, updateReady } from './serviceWorker';
import { t } from './texts';

/** A new version waits for the next opening, or for a person who does not want to wait. */
export function UpdateBar() {
  if (!updateReady.value) return null;
  return (
    <div class="notice update" role="status">
      <span>{t('update.ready')}</span>
      <button type="button" class="secondary" onClick={() => void showNewVersion()}>{t('update.now')}</button>
    </div>
  );
}
