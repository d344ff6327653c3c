import { makeActivationCodes } from '../../shared/api/deviceList';
import type { Team } from '../../shared/api/teams';
import { formatCount } from '../../shared/format/numbers';
import { FormDialog } from '../../shared/ui/Dialog';
import { useSaving } from '../../shared/ui/saving';
import type { Printing } from './PrintJob';
import { t } from './texts';

/** The most the server makes at once, and more than one printer's tray holds. */
const MOST = 500;

interface CodesDialogProps {
  readonly teams: readonly Team[];
  made(job: Printing): void;
  close(): void;
}

export function CodesDialog({ teams, made, close }: CodesDialogProps) {
  const saving = useSaving();
  const some = teams.slice(0, MOST);
  const submit = () => void saving.run(
    () => makeActivationCodes(some.map(({ code }) => code)),
    (codes) => made({ kind: 'codes', teams: some, codes, madeAt: new Date() }),
  );
  return (
    <FormDialog
      title={t('codes.title', { n: formatCount(some.length) })}
      action={t('codes.make')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <p>{t('codes.help')}</p>
      <ul class="plain-list">{some.slice(0, 8).map(({ code, name }) => <li key={code}>{name}</li>)}</ul>
      {some.length > 8 && <p>{t('codes.andMore', { n: formatCount(some.length - 8) })}</p>}
    </FormDialog>
  );
}
