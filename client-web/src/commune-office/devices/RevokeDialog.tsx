import { useSignal } from '@preact/signals';
import { REVOKE_REASONS, revokeDevice, type ListedDevice, type RevokeReason } from '../../shared/api/deviceList';
import type { Team } from '../../shared/api/teams';
import { FormDialog } from '../../shared/ui/Dialog';
import { RadioField } from '../../shared/ui/fields';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { t } from './texts';

interface RevokeDialogProps {
  readonly device: ListedDevice;
  readonly team: Team;
  done(): void;
  close(): void;
}

export function RevokeDialog({ device, team, done, close }: RevokeDialogProps) {
  const reason = useSignal<RevokeReason>('lost');
  const saving = useSaving();
  const submit = () => void saving.run(() => revokeDevice(device.id, reason.value), () => {
    close();
    toast(t('revoke.done', { name: device.name }));
    done();
  });
  return (
    <FormDialog
      danger
      title={t('revoke.title', { name: device.name })}
      action={t('revoke')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <p>{t('revoke.help', { team: team.name })}</p>
      <RadioField
        legend={t('revoke.why')}
        value={reason.value}
        choices={REVOKE_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
        change={(value) => { reason.value = REVOKE_REASONS.find((each) => each === value) ?? 'lost'; }}
      />
    </FormDialog>
  );
}
