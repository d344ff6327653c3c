import { useSignal } from '@preact/signals';
import { addMember, changeMember, MEMBER_ROLES, type Member, type MemberFields } from '../../shared/api/teamMembers';
import type { Team } from '../../shared/api/teams';
import { desk } from '../../shared/i18n/desk';
import { FormDialog } from '../../shared/ui/Dialog';
import { CheckField, SelectField, TextField } from '../../shared/ui/fields';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { local } from '../../shared/desk/directory';
import { lists, roster } from '../model';
import { rosterProblems } from './rosterProblems';
import { t } from './texts';

interface MemberDialogProps {
  readonly team: Team;
  /** The member to change; none to add one. */
  readonly member: Member | undefined;
  changed(): void;
  close(): void;
}

export function MemberDialog({ team, member, changed, close }: MemberDialogProps) {
  const draft = useSignal({
    name: member?.name ?? '',
    role: member?.role ?? 'member',
    core: member?.core ?? false,
    duty: member?.duty ?? '',
    organisation: member?.organisation ?? '',
    phone: member?.phone ?? '',
    active: member?.active ?? true,
  });
  const tried = useSignal(false);
  const saving = useSaving(rosterProblems());
  const edit = (change: Partial<typeof draft.value>) => { draft.value = { ...draft.value, ...change }; };
  const { name, role, core, duty, organisation, phone, active } = draft.value;

  const submit = () => {
    tried.value = true;
    if (name.trim() === '') return;
    const fields: MemberFields = {
      name: name.trim(),
      role,
      core,
      duty: duty.trim() || undefined,
      organisation: organisation || undefined,
      phone: phone.trim() || undefined,
    };
    void saving.run(
      () => (member ? changeMember(team.code, member.number, { ...fields, active }) : addMember(team.code, fields)),
      (kept) => {
        close();
        toast(t(member ? 'member.changed' : 'member.added', { name: kept.name, n: `${kept.number}` }));
        changed();
        void roster.reload();
      },
    );
  };

  return (
    <FormDialog
      wide
      title={member ? t('member.changeTitle', { name: member.name }) : t('member.addTo', { name: team.name })}
      action={t(member ? 'save' : 'member.add')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <div class="form-columns">
        <TextField
          label={t('member.name')}
          maxLength={100}
          value={name}
          change={(value) => edit({ name: value })}
          error={tried.value && name.trim() === '' ? desk('required') : undefined}
        />
        <SelectField
          label={t('member.role')}
          value={role}
          choices={MEMBER_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          change={(value) => edit({ role: MEMBER_ROLES.find((each) => each === value) ?? 'member' })}
        />
        <TextField
          label={t('member.phone')}
          help={t('member.phone.help')}
          optional
          inputMode="tel"
          maxLength={20}
          value={phone}
          change={(value) => edit({ phone: value })}
        />
        <SelectField
          label={t('member.organisation')}
          value={organisation}
          nothing={t('unknown')}
          choices={(lists.value?.organisations ?? []).map((each) => ({ value: each.code, label: local(each.name) }))}
          change={(value) => edit({ organisation: value })}
        />
      </div>
      <TextField label={t('member.duty')} help={t('member.duty.help')} optional value={duty} change={(value) => edit({ duty: value })} />
      <CheckField label={t('member.core')} checked={core} change={(value) => edit({ core: value })} />
      {member && <CheckField label={t('member.active')} checked={active} change={(value) => edit({ active: value })} />}
    </FormDialog>
  );
}
