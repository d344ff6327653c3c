import { useEffect } from 'preact/hooks';
import { isStorageBack } from './storage';
import { t } from './texts';
import { enteringCode } from './view';

const EVERY_MS = 5_000;

/**
 * The phone is a team's, but the browser does not open what it keeps: full, or busy with a crash. Asking for a code would say that
 * the records are gone. Looks again by itself.
 */
export function StorageAway() {
  useEffect(() => {
    const timer = setInterval(() => void isStorageBack().then((back) => { if (back) location.reload(); }), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <section class="activate" aria-labelledby="away-title">
      <h1 id="away-title">{t('storageAway.title')}</h1>
      <p class="notice notice-warn" role="alert">{t('storageAway.why')}</p>
      <ul class="steps">
        <li>{t('storageAway.close')}</li>
        <li>{t('storageAway.room')}</li>
        <li>{t('storageAway.keep')}</li>
      </ul>
      <button type="button" class="primary" onClick={() => location.reload()}>{t('storageAway.again')}</button>
      <button type="button" class="secondary" onClick={() => { enteringCode.value = true; }}>{t('storageAway.code')}</button>
      <p class="help">{t('storageAway.without')}</p>
    </section>
  );
}
