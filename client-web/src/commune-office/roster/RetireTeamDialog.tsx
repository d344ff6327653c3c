import { useSignal } from '@preact/signals';
import { retireTeam, type Team } from '../../shared/api/teams';
import { dateInVietnam } from '../../shared/format/times';
import { DateField } from '../../shared/ui/DateField';
import { FormDialog } from '../../shared/ui/Dialog';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { roster } from '../model';
import { rosterProblems } from './rosterProblems';
import { t } from './texts';

export function RetireTeamDialog({ team, close }: { readonly team: Team; close(): void }) {
  const on = useSignal(dateInVietnam(new Date()));
  const saving = useSaving(rosterProblems());
  const submit = () => {
    if (on.value === '') return saving.refuse(t('reorganise.noDate'));
    void saving.run(() => retireTeam(team.code, on.value), (phones) => {
      close();
      toast(t(phones > 0 ? 'team.retiredPhones' : 'team.retired', { name: team.name, n: `${phones}` }));
      void roster.reload();
    });
  };
  return (
    <FormDialog
      danger
      title={t('team.retireTitle', { name: team.name })}
      action={t('team.retire')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <p>{t('team.retireHelp')}</p>
      <DateField label={t('team.retireOn')} value={on.value} change={(value) => { on.value = value; }} />
    </FormDialog>
  );
}
