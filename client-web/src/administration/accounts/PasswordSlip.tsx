import { useSignal } from '@preact/signals';
import type { AccountWithPassword } from '../../shared/api/accounts';
import { roleName } from '../../shared/sign-in/texts';
import { pagesFor } from '../../shared/sign-in/staffPages';
import { Dialog } from '../../shared/ui/Dialog';
import { Notice } from '../../shared/ui/Notice';
import { placeOf } from './placeOf';
import { t } from './texts';

interface PasswordSlipProps {
  readonly of: AccountWithPassword;
  close(): void;
}

/** The one-time password, on screen and as a slip of paper. Once closed it is known to its owner only. */
export function PasswordSlip({ of: { account, password }, close }: PasswordSlipProps) {
  const copied = useSignal<'slip.copied' | 'slip.copyFailed' | undefined>(undefined);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      copied.value = 'slip.copied';
    } catch {
      copied.value = 'slip.copyFailed';
    }
  };
  const page = pagesFor(account)[0] ?? '/dieu-hanh';
  return (
    <Dialog
      title={t('slip.title')}
      close={close}
      footer={(
        <>
          <button type="button" class="secondary" onClick={printSlip}>{t('slip.print')}</button>
          <button type="button" class="primary" onClick={close}>{t('slip.done')}</button>
        </>
      )}
    >
      <div class="form">
        <Notice kind="warn">{t('slip.once')}</Notice>
        <div class="slip">
          <h3>{t('slip.heading')}</h3>
          <dl class="facts">
            <div><dt>{t('slip.person')}</dt><dd>{account.displayName} ({roleName(account.role)}, {placeOf(account)})</dd></div>
            <div><dt>{t('slip.address')}</dt><dd>{location.origin}{page}</dd></div>
            <div><dt>{t('slip.userName')}</dt><dd class="slip-code">{account.userName}</dd></div>
            <div><dt>{t('slip.password')}</dt><dd class="slip-code slip-password">{password}</dd></div>
          </dl>
          <p class="help">{t('slip.next')}</p>
        </div>
        <div class="bar">
          <button type="button" class="secondary" onClick={() => void copy()}>{t('slip.copy')}</button>
          <p class="help" role="status">{copied.value && t(copied.value)}</p>
        </div>
      </div>
    </Dialog>
  );
}

/** Prints the slip and nothing else of the page. */
function printSlip(): void {
  const page = document.documentElement;
  page.classList.add('printing-slip');
  addEventListener('afterprint', () => page.classList.remove('printing-slip'), { once: true });
  print();
}
