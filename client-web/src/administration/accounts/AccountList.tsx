import { useSignal } from '@preact/signals';
import type { Account, AccountWithPassword } from '../../shared/api/accounts';
import { formatCount } from '../../shared/format/numbers';
import { roleName } from '../../shared/sign-in/texts';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { SelectField } from '../../shared/ui/fields';
import { Loaded } from '../../shared/ui/Loaded';
import { accounts } from '../model';
import { moment } from '../moment';
import { More, useFirst } from '../More';
import { AccountDialog } from './AccountDialog';
import { findAccounts, ROLES, STATES } from './accountFilter';
import { PasswordSlip } from './PasswordSlip';
import { placeOf } from './placeOf';
import { StateLabel } from './StateLabel';
import { t } from './texts';

export function AccountList() {
  const text = useSignal('');
  const role = useSignal('');
  const state = useSignal('');
  const creating = useSignal(false);
  const handedOut = useSignal<AccountWithPassword | undefined>(undefined);
  return (
    <section class="section" aria-labelledby="accounts-title">
      <div class="section-head">
        <div>
          <h2 id="accounts-title">{t('title')}</h2>
          <p class="section-lead">{t('lead')}</p>
        </div>
        <button type="button" class="primary" onClick={() => { creating.value = true; }}>{t('create')}</button>
      </div>
      <div class="panel">
        <div class="filters">
          <label class="field filter-wide">
            <span class="field-label">{t('find')}</span>
            <input type="search" maxLength={100} value={text.value} onInput={(event) => { text.value = event.currentTarget.value; }} />
          </label>
          <SelectField
            label={t('filter.role')}
            value={role.value}
            nothing={t('filter.role.all')}
            choices={ROLES.map((value) => ({ value, label: roleName(value) }))}
            change={(value) => { role.value = value; }}
          />
          <SelectField
            label={t('filter.state')}
            value={state.value}
            nothing={t('filter.state.all')}
            choices={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
            change={(value) => { state.value = value; }}
          />
        </div>
        <Loaded of={accounts}>
          {(all) => <Found rows={findAccounts(all, { text: text.value, role: role.value, state: state.value }, placeOf)} />}
        </Loaded>
      </div>
      {creating.value && (
        <AccountDialog
          close={() => { creating.value = false; }}
          created={(account) => { creating.value = false; handedOut.value = account; }}
        />
      )}
      {handedOut.value && <PasswordSlip of={handedOut.value} close={() => { handedOut.value = undefined; }} />}
    </section>
  );
}

function Found({ rows }: { readonly rows: readonly Account[] }) {
  const first = useFirst(rows);
  return (
    <>
      <p class="help" role="status">{t('count', { n: formatCount(rows.length) })}</p>
      <DataTable
        caption={t('title')}
        columns={columns()}
        rows={first.rows}
        empty={t('none')}
        keyOf={({ id }) => `${id}`}
        classOf={({ disabledAt }) => (disabledAt ? 'row-ended' : '')}
      />
      <More of={first} />
    </>
  );
}

const columns = (): readonly Column<Account>[] => [
  {
    key: 'name',
    head: t('column.name'),
    cell: ({ id, displayName, userName }) => (
      <><a href={`#tai-khoan/${id}`}>{displayName}</a><small>{userName}</small></>
    ),
  },
  { key: 'role', head: t('column.role'), cell: ({ role }) => roleName(role) },
  { key: 'place', head: t('column.place'), cell: placeOf },
  { key: 'state', head: t('column.state'), cell: (account) => <StateLabel of={account} /> },
  { key: 'lastSignIn', head: t('column.lastSignIn'), cell: ({ lastSignInAt }) => (lastSignInAt ? moment(lastSignInAt) : t('never')) },
];
