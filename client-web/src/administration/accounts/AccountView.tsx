import { useSignal } from '@preact/signals';
import type { Account, AccountWithPassword } from '../../shared/api/accounts';
import { roleName } from '../../shared/sign-in/texts';
import { Loaded } from '../../shared/ui/Loaded';
import { accounts } from '../model';
import { moment } from '../moment';
import { AccountActions } from './AccountActions';
import { AccountSessions } from './AccountSessions';
import { PasswordSlip } from './PasswordSlip';
import { placeOf } from './placeOf';
import { StateLabel } from './StateLabel';
import { t } from './texts';

export function AccountView({ id }: { readonly id: number }) {
  return (
    <section class="section">
      <p><a href="#tai-khoan">{t('back')}</a></p>
      <Loaded of={accounts}>
        {(all) => {
          const account = all.find((each) => each.id === id);
          return account ? <Found account={account} /> : <p class="nothing">{t('unknown')}</p>;
        }}
      </Loaded>
    </section>
  );
}

function Found({ account }: { readonly account: Account }) {
  const handedOut = useSignal<AccountWithPassword | undefined>(undefined);
  return (
    <>
      <div class="section-head">
        <h2>{account.displayName}</h2>
        <AccountActions account={account} handOut={(fresh) => { handedOut.value = fresh; }} />
      </div>
      <dl class="panel facts facts-wide">
        <div><dt>{t('detail.userName')}</dt><dd>{account.userName}</dd></div>
        <div><dt>{t('column.role')}</dt><dd>{roleName(account.role)}</dd></div>
        <div><dt>{t('column.place')}</dt><dd>{placeOf(account)}</dd></div>
        <div><dt>{t('column.state')}</dt><dd><StateLabel of={account} /></dd></div>
        <div><dt>{t('detail.created')}</dt><dd>{moment(account.createdAt)}</dd></div>
        <div><dt>{t('column.lastSignIn')}</dt><dd>{account.lastSignInAt ? moment(account.lastSignInAt) : t('never')}</dd></div>
        {account.disabledAt && <div><dt>{t('detail.disabled')}</dt><dd>{moment(account.disabledAt)}</dd></div>}
      </dl>
      <AccountSessions account={account} />
      <p><a href={`#nhat-ky/account:${account.id}`}>{t('history')}</a></p>
      {handedOut.value && <PasswordSlip of={handedOut.value} close={() => { handedOut.value = undefined; }} />}
    </>
  );
}
