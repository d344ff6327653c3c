import { t } from './texts';

/** Before an iPhone is activated: what is entered in Safari does not come along to the home screen. */
export function InstallOnIos() {
  return (
    <section class="install" aria-labelledby="install-title">
      <p class="part-title" id="install-title">{t('ios.title')}</p>
      <p>{t('ios.why')}</p>
      <ol class="steps">
        <li>
          {t('ios.share')}
          <svg class="icon" viewBox="0 0 32 32" aria-hidden="true"><path d="M16 20V4M10 9l6-5 6 5M9 14H6v14h20V14h-3" /></svg>
        </li>
        <li>{t('ios.add')}</li>
        <li>{t('ios.open')}</li>
      </ol>
    </section>
  );
}
