import { useSignal } from '@preact/signals';
import { fetchApiKeys, revokeApiKey, type ApiKey, type ApiKeyWithSecret } from '../../shared/api/apiKeys';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { Loaded } from '../../shared/ui/Loaded';
import { fetchAll, useRemote } from '../../shared/ui/remote';
import { toast } from '../../shared/ui/Toasts';
import { KeyDialog } from './KeyDialog';
import { KeyTable } from './KeyTable';
import { SecretDialog } from './SecretDialog';
import { t } from './texts';

/** Keys of departments' own systems: made, shown once, revoked. */
export function KeysSection() {
  const keys = useRemote('keys', () => fetchAll(fetchApiKeys));
  const creating = useSignal(false);
  const fresh = useSignal<ApiKeyWithSecret | undefined>(undefined);
  const revoking = useSignal<ApiKey | undefined>(undefined);
  return (
    <section class="section" aria-labelledby="keys-title">
      <div class="section-head">
        <div>
          <h2 id="keys-title">{t('title')}</h2>
          <p class="section-lead">{t('lead')}</p>
        </div>
        <button type="button" class="primary" onClick={() => { creating.value = true; }}>{t('create')}</button>
      </div>
      <div class="panel">
        <Loaded of={keys}>{(all) => <KeyTable keys={all} revoke={(key) => { revoking.value = key; }} />}</Loaded>
      </div>
      {creating.value && (
        <KeyDialog
          close={() => { creating.value = false; }}
          created={(made) => { fresh.value = made; void keys.reload(); }}
        />
      )}
      {fresh.value && <SecretDialog of={fresh.value} close={() => { fresh.value = undefined; }} />}
      {revoking.value && (
        <ConfirmDialog
          title={t('confirm.title', { name: revoking.value.name })}
          text={t('confirm.text')}
          action={t('revoke')}
          danger
          send={() => revokeApiKey(revoking.value?.id ?? 0)}
          done={() => { void keys.reload(); toast(t('revoked')); }}
          close={() => { revoking.value = undefined; }}
        />
      )}
    </section>
  );
}
