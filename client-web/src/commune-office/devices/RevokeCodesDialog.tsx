import { revokeCode, type OutstandingCode } from '../../shared/api/deviceList';
import type { Result } from '../../shared/api/http';
import type { Team } from '../../shared/api/teams';
import { formatCount } from '../../shared/format/numbers';
import { FormDialog } from '../../shared/ui/Dialog';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { t } from './texts';

interface RevokeCodesDialogProps {
  readonly team: Team;
  readonly codes: readonly OutstandingCode[];
  done(): void;
  close(): void;
}

/** Takes back every unused code of a team: a sheet was lost, or was in the wrong hands. */
export function RevokeCodesDialog({ team, codes, done, close }: RevokeCodesDialogProps) {
  const own = codes.filter(({ teamCode }) => teamCode === team.code);
  const saving = useSaving();
  const submit = () => void saving.run(() => revokeAll(own), () => {
    close();
    toast(t('codes.revoke.done', { team: team.name }));
    done();
  });
  return (
    <FormDialog
      danger
      title={t('codes.revoke.of', { team: team.name })}
      action={t('codes.revoke')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <p>{t('codes.revoke.help', { n: formatCount(own.length) })}</p>
    </FormDialog>
  );
}

/** A code used or taken back meanwhile is gone, which is what was wanted. */
async function revokeAll(codes: readonly OutstandingCode[]): Promise<Result<undefined>> {
  for (const { id } of codes) {
    const answer = await revokeCode(id);
    if (!answer.ok && !(answer.failure.kind === 'problem' && answer.failure.status === 404)) return answer;
  }
  return { ok: true, value: undefined };
}
