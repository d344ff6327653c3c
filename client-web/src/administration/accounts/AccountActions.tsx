import { useSignal } from '@preact/signals';
import { disableAccount, enableAccount, resetPassword, type Account, type AccountWithPassword } from '../../shared/api/accounts';
import { Notice } from '../../shared/ui/Notice';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { accounts } from '../model';
import { AccountDialog } from './AccountDialog';
import { t } from './texts';

interface AccountActionsProps {
  readonly account: Account;
  handOut(fresh: AccountWithPassword): void;
}

export function AccountActions({ account, handOut }: AccountActionsProps) {
  const asked = useSignal<'edit' | 'reset' | 'disable' | undefined>(undefined);
  const enabling = useSaving();
  const close = () => { asked.value = undefined; };
  const name = account.displayName;
  const enable = () => void enabling.run(() => enableAccount(account.id), () => changed('enabled'));
  return (
    <>
      <div class="bar">
        <button type="button" class="secondary" onClick={() => { asked.value = 'edit'; }}>{t('edit')}</button>
        <button type="button" class="secondary" onClick={() => { asked.value = 'reset'; }}>{t('reset')}</button>
        {account.disabledAt
          ? <button type="button" class="primary" aria-disabled={enabling.busy.value} onClick={enable}>{t('enable')}</button>
          : <button type="button" class="secondary secondary-danger" onClick={() => { asked.value = 'disable'; }}>{t('disable')}</button>}
      </div>
      {enabling.problem.value !== undefined && <Notice kind="error">{enabling.problem.value}</Notice>}
      {asked.value === 'edit' && <AccountDialog account={account} close={close} />}
      {asked.value === 'reset' && (
        <ConfirmDialog
          title={t('confirm.reset.title', { name })}
          text={t('confirm.reset.text')}
          action={t('reset')}
          send={() => resetPassword(account.id)}
          done={(fresh) => { void accounts.reload(); handOut(fresh); }}
          close={close}
        />
      )}
      {asked.value === 'disable' && (
        <ConfirmDialog
          title={t('confirm.disable.title', { name })}
          text={t('confirm.disable.text')}
          action={t('disable')}
          danger
          problems={{ 'last-administrator': t('error.last') }}
          send={() => disableAccount(account.id)}
          done={() => changed('disabled')}
          close={close}
        />
      )}
    </>
  );
}

function changed(what: 'enabled' | 'disabled'): void {
  void accounts.reload();
  toast(t(what));
}
