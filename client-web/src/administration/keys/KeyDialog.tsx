import { useSignal } from '@preact/signals';
import { createApiKey, type ApiKeyWithSecret } from '../../shared/api/apiKeys';
import { FormDialog } from '../../shared/ui/Dialog';
import { SelectField, TextField } from '../../shared/ui/fields';
import { useSaving } from '../../shared/ui/saving';
import { local, program } from '../model';
import { t } from './texts';

interface KeyDialogProps {
  created(key: ApiKeyWithSecret): void;
  close(): void;
}

export function KeyDialog({ created, close }: KeyDialogProps) {
  const name = useSignal('');
  const department = useSignal('');
  const tried = useSignal(false);
  const saving = useSaving();
  const submit = () => {
    tried.value = true;
    if (name.value.trim() === '' || department.value === '') return;
    const draft = { name: name.value.trim(), department: department.value };
    void saving.run(() => createApiKey(draft), (made) => { close(); created(made); });
  };
  return (
    <FormDialog
      title={t('form.create')}
      action={t('create')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <TextField
        label={t('form.name')}
        help={t('form.name.help')}
        maxLength={100}
        value={name.value}
        error={tried.value && name.value.trim() === '' ? t('error.name') : undefined}
        change={(value) => { name.value = value; }}
      />
      <SelectField
        label={t('form.department')}
        value={department.value}
        error={tried.value && department.value === '' ? t('error.department') : undefined}
        nothing={t('form.department.choose')}
        choices={(program.value?.departments ?? []).map(({ code, name: words }) => ({ value: code, label: local(words) }))}
        change={(value) => { department.value = value; }}
      />
    </FormDialog>
  );
}
