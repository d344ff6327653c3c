import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { toClipboard } from '../shared/ui/clipboard';
import { chromeAddress, plainAddress, type Browser } from './browser';
import { t } from './texts';
import { activationCode } from './view';

/** Inside Zalo or Facebook nothing is activated: what is kept there is not safe. Shows the way out. */
export function OtherBrowser({ browser }: { readonly browser: Extract<Browser, { kind: 'in-app' }> }) {
  const code = activationCode.value;
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
      <CopyAddress address={plainAddress(location, code)} />
      <div class="by-hand">
        <p class="help">{t('inApp.address')}<span class="address">{plainAddress(location, undefined)}</span></p>
        {code !== undefined && <p class="help">{t('inApp.code')}<span class="address address-code">{code}</span></p>}
      </div>
    </section>
  );
}

/** Where the app does not let a page copy, the address stands there selected, to be copied by hand. */
function CopyAddress({ address }: { readonly address: string }) {
  const copied = useSignal<'no' | 'yes' | 'by-hand'>('no');
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => { copied.value = (await toClipboard(address)) ? 'yes' : 'by-hand'; };
  useEffect(() => {
    if (copied.value !== 'by-hand') return;
    field.current?.focus();
    field.current?.select();
  }, [copied.value]);
  return (
    <>
      <button type="button" class="secondary" onClick={() => void copy()}>{t(copied.value === 'yes' ? 'inApp.copied' : 'inApp.copy')}</button>
      {copied.value === 'by-hand' && (
        <div class="field">
          <p role="alert">{t('inApp.byHand')}</p>
          <input ref={field} readOnly aria-label={t('inApp.byHand')} value={address} />
        </div>
      )}
    </>
  );
}
