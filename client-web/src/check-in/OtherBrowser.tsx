import { useSignal } from '@preact/signals';
import { chromeAddress, plainAddress, type Browser } from './browser';
import { t } from './texts';
import { activationCode } from './view';

/** Inside Zalo or Facebook nothing is activated: what is kept there is not safe. Shows the way out. */
export function OtherBrowser({ browser }: { readonly browser: Extract<Browser, { kind: 'in-app' }> }) {
  const code = activationCode.value;
  const copied = useSignal(false);
  const address = plainAddress(location, code);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    copied.value = true;
  };
  return (
    <section class="activate" aria-labelledby="other-title">
      <h1 id="other-title">{browser.app === '' ? t('inApp.titleOther') : t('inApp.title', { app: browser.app })}</h1>
      <p class="notice notice-warn" role="alert">{t('inApp.why')}</p>
      <ol class="steps">
        <li>{t(browser.system === 'ios' ? 'inApp.menuIos' : 'inApp.menu')}</li>
        <li>{t(browser.system === 'ios' ? 'inApp.chooseIos' : 'inApp.choose')}</li>
        <li>{t('inApp.then')}</li>
      </ol>
      {browser.system === 'android' && <a class="primary" href={chromeAddress(location, code)}>{t('inApp.chrome')}</a>}
      <button type="button" class="secondary" onClick={() => void copy().catch(() => undefined)}>
        {t(copied.value ? 'inApp.copied' : 'inApp.copy')}
      </button>
      <p class="help">{t('inApp.address')}<span class="address">{plainAddress(location, undefined)}</span></p>
    </section>
  );
}
