import { useSignal } from '@preact/signals';
import { changeAccount, createAccount, type Account, type AccountDraft, type AccountWithPassword } from '../../shared/api/accounts';
import { compareVietnamese } from '../../shared/format/collation';
import { roleName } from '../../shared/sign-in/texts';
import { FormDialog } from '../../shared/ui/Dialog';
import { SelectField, TextField } from '../../shared/ui/fields';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { accounts, communes, local, program } from '../model';
import { ROLES } from './accountFilter';
import { cleaned, hasCommune, slipsIn, type AccountSlips } from './accountForm';
import { t, type AccountsKey } from './texts';

interface AccountDialogProps {
  /** The account to change; a new one when absent. */
  readonly account?: Account;
  created?(account: AccountWithPassword): void;
  close(): void;
}

const NEW: AccountDraft = { userName: '', displayName: '', role: 'communeOfficer', communeCode: undefined, department: undefined };

export function AccountDialog({ account, created, close }: AccountDialogProps) {
  const draft = useSignal<AccountDraft>(account ?? NEW);
  const slips = useSignal<AccountSlips>({});
  const saving = useSaving({ 'user-name-taken': t('error.taken'), 'last-administrator': t('error.last') });
  const { userName, displayName, role, communeCode, department } = draft.value;
  const set = (change: Partial<AccountDraft>) => { draft.value = { ...draft.value, ...change }; };
  const wrong = (key: keyof AccountSlips) => slips.value[key] && t(slips.value[key]);

  const submit = () => {
    slips.value = slipsIn(draft.value);
    if (Object.keys(slips.value).length > 0) return;
    const ready = cleaned(draft.value);
    if (account) {
      void saving.run(() => changeAccount(account.id, ready), () => { done(); toast(t('saved')); });
    } else {
      void saving.run(() => createAccount(ready), (fresh) => { done(); created?.(fresh); });
    }
  };
  const done = () => {
    void accounts.reload();
    close();
  };

  return (
    <FormDialog
      title={account ? t('form.edit', { name: account.displayName }) : t('form.create')}
      action={t(account ? 'form.save' : 'create')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <TextField
        label={t('form.displayName')}
        value={displayName}
        error={wrong('displayName')}
        change={(value) => set({ displayName: value })}
      />
      {!account && (
        <TextField
          label={t('form.userName')}
          help={t('form.userName.help')}
          maxLength={50}
          value={userName}
          error={wrong('userName')}
          change={(value) => set({ userName: value })}
        />
      )}
      <SelectField
        label={t('form.role')}
        help={t(`help.${ROLES.find((known) => known === role) ?? 'viewer'}` satisfies AccountsKey)}
        value={role}
        choices={ROLES.map((value) => ({ value, label: roleName(value) }))}
        change={(value) => set({ role: value })}
      />
      {hasCommune(role) && (
        <SelectField
          label={t('form.commune')}
          value={communeCode ?? ''}
          error={wrong('communeCode')}
          nothing={t(role === 'viewer' ? 'form.commune.province' : 'form.commune.choose')}
          choices={communeChoices()}
          change={(value) => set({ communeCode: value === '' ? undefined : value })}
        />
      )}
      {role === 'department' && (
        <SelectField
          label={t('form.department')}
          value={department ?? ''}
          error={wrong('department')}
          nothing={t('form.department.choose')}
          choices={(program.value?.departments ?? []).map(({ code, name }) => ({ value: code, label: local(name) }))}
          change={(value) => set({ department: value === '' ? undefined : value })}
        />
      )}
    </FormDialog>
  );
}

const communeChoices = () => [...communes.value]
  .sort((left, right) => compareVietnamese(left.fullName, right.fullName))
  .map(({ code, fullName }) => ({ value: code, label: fullName }));
