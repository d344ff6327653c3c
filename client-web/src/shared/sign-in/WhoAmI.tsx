import { useSignal } from '@preact/signals';
import { roleName, t } from './texts';
import { askForNewPassword, signOut, visitor } from './visitor';

/** Who is signed in, and the way out; nothing for a visitor. `brief` leaves out the role and the change of password. */
export function WhoAmI({ brief = false }: { readonly brief?: boolean }) {
  const failed = useSignal(false);
  const here = visitor.value;
  if (here.kind !== 'signed-in' && here.kind !== 'new-password') return null;
  const leavePage = async () => { failed.value = !(await signOut()); };
  return (
    <div class="who">
      <p class="who-name" title={here.user.displayName}>
        <span>{here.user.displayName}</span>
        {!brief && <small>{roleName(here.user.role)}</small>}
      </p>
      {!brief && here.kind === 'signed-in' && (
        <button type="button" class="link" onClick={askForNewPassword}>{t('changePassword')}</button>
      )}
      <button type="button" class="link" onClick={() => void leavePage()}>{t('signOut')}</button>
      {failed.value && <p class="notice notice-error who-failed" role="alert">{t('signOut.failed')}</p>}
    </div>
  );
}
