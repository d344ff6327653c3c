import { useSignal } from '@preact/signals';
import type { ApiKeyWithSecret } from '../../shared/api/apiKeys';
import { toClipboard } from '../../shared/ui/clipboard';
import { Dialog } from '../../shared/ui/Dialog';
import { Notice } from '../../shared/ui/Notice';
import { departmentName } from '../model';
import { t } from './texts';

interface SecretDialogProps {
  readonly of: ApiKeyWithSecret;
  close(): void;
}

/** The key itself, this once. Closed, only the department has it. */
export function SecretDialog({ of: { key, secret }, close }: SecretDialogProps) {
  const copied = useSignal<'secret.copied' | 'secret.copyFailed' | undefined>(undefined);
  const copy = async () => { copied.value = await toClipboard(secret) ? 'secret.copied' : 'secret.copyFailed'; };
  return (
    <Dialog
      title={t('secret.title')}
      close={close}
      footer={<button type="button" class="primary" onClick={close}>{t('secret.done')}</button>}
    >
      <div class="form">
        <Notice kind="warn">{t('secret.once')}</Notice>
        <dl class="facts">
          <div><dt>{t('column.name')}</dt><dd>{key.name}</dd></div>
          <div><dt>{t('column.department')}</dt><dd>{departmentName(key.department)}</dd></div>
          <div><dt>{t('secret.key')}</dt><dd class="key-secret">{secret}</dd></div>
          <div><dt>{t('secret.address')}</dt><dd>{location.origin}/api/v1/statistics</dd></div>
          <div><dt>{t('secret.use')}</dt><dd><code>Authorization: Bearer …</code></dd></div>
        </dl>
        <div class="bar">
          <button type="button" class="secondary" onClick={() => void copy()}>{t('secret.copy')}</button>
          <p class="help" role="status">{copied.value && t(copied.value)}</p>
        </div>
      </div>
    </Dialog>
  );
}
