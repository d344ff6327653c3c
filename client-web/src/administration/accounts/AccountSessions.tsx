import { useSignal } from '@preact/signals';
import { fetchAccountSessions, revokeAllSessions, revokeSession, type Account, type AccountSession } from '../../shared/api/accounts';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { useRemote } from '../../shared/ui/remote';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { moment } from '../moment';
import { t } from './texts';

/** Where the account is signed in, and the way to end that. */
export function AccountSessions({ account }: { readonly account: Account }) {
  // Disabling and a new password end sessions: then the list is asked for again.
  const sessions = useRemote(`${account.id} ${account.disabledAt?.getTime()} ${account.mustChangePassword}`, () => fetchAccountSessions(account.id));
  const revoking = useSaving();
  const asked = useSignal(false);
  const revoke = (session: AccountSession) => void revoking.run(() => revokeSession(session.id), () => {
    toast(t('sessions.revoked'));
    void sessions.reload();
  });
  return (
    <div class="panel">
      <div class="section-head">
        <h3>{t('sessions')}</h3>
        <button type="button" class="text-button text-button-danger" onClick={() => { asked.value = true; }}>{t('sessions.revokeAll')}</button>
      </div>
      {revoking.problem.value !== undefined && <Notice kind="error">{revoking.problem.value}</Notice>}
      <Loaded of={sessions}>
        {({ items }) => (
          <DataTable caption={t('sessions')} columns={columns(revoke)} rows={items} empty={t('sessions.none')} keyOf={({ id }) => `${id}`} />
        )}
      </Loaded>
      {asked.value && (
        <ConfirmDialog
          title={t('confirm.revokeAll.title', { name: account.displayName })}
          text={t('confirm.revokeAll.text')}
          action={t('sessions.revokeAll')}
          danger
          send={() => revokeAllSessions(account.id)}
          done={() => { toast(t('sessions.allRevoked')); void sessions.reload(); }}
          close={() => { asked.value = false; }}
        />
      )}
    </div>
  );
}

const columns = (revoke: (session: AccountSession) => void): readonly Column<AccountSession>[] => [
  {
    key: 'client',
    head: t('sessions.client'),
    cell: ({ client, current }) => (
      <>{client ?? t('sessions.client.unknown')}{current && <small class="label label-active">{t('sessions.current')}</small>}</>
    ),
  },
  { key: 'opened', head: t('sessions.opened'), cell: ({ openedAt }) => moment(openedAt) },
  { key: 'lastUsed', head: t('sessions.lastUsed'), cell: ({ lastUsedAt }) => moment(lastUsedAt) },
  { key: 'expires', head: t('sessions.expires'), cell: ({ expiresAt }) => moment(expiresAt) },
  {
    key: 'revoke',
    head: t('column.actions'),
    kind: 'actions',
    cell: (session) => (
      <button
        type="button"
        class="text-button text-button-danger"
        aria-label={t('sessions.revoke.of', { t: moment(session.openedAt) })}
        onClick={() => revoke(session)}
      >
        {t('sessions.revoke')}
      </button>
    ),
  },
];
