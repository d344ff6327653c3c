import { useSignal } from '@preact/signals';
import { FIGURES, giveTarget, takeTargetBack, type TeamTarget } from '../../shared/api/teamTarget';
import type { Team } from '../../shared/api/teams';
import { FormDialog } from '../../shared/ui/Dialog';
import { SelectField, TextField } from '../../shared/ui/fields';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { local } from '../../shared/desk/directory';
import { program } from '../model';
import { t } from './texts';

interface TeamTargetDialogProps {
  readonly team: Team;
  readonly year: number;
  readonly target: TeamTarget | null;
  changed(): void;
  close(): void;
}

/** Digits, as people group them: 1.200. */
const WHOLE = /^\d{1,3}([., ]?\d{3})*$/;
const HIGHEST = 1_000_000;

/** The commune gives a team its target of the year, changes it, or takes it back by choosing none. */
export function TeamTargetDialog({ team, year, target, changed, close }: TeamTargetDialogProps) {
  const draft = useSignal({ measure: target?.measure ?? '', value: target ? String(target.value) : '', planNumber: target?.planNumber ?? '' });
  const tried = useSignal(false);
  const saving = useSaving();
  const edit = (change: Partial<typeof draft.value>) => { draft.value = { ...draft.value, ...change }; };
  const { measure, value, planNumber } = draft.value;
  const wanted = WHOLE.test(value.trim()) ? Number(value.replace(/\D/g, '')) : 0;
  const isFine = wanted >= 1 && wanted <= HIGHEST;

  const submit = () => {
    tried.value = true;
    if (measure !== '' && !isFine) return;
    void saving.run(
      () => (measure === ''
        ? takeTargetBack(team.code, year)
        : giveTarget(team.code, { year, measure, value: wanted, planNumber: planNumber.trim() || undefined })),
      (kept) => {
        close();
        toast(t(kept ? 'target.given' : 'target.taken', { name: team.name, year: String(year) }));
        changed();
      },
    );
  };

  return (
    <FormDialog
      title={t('target.title', { name: team.name, year: String(year) })}
      action={t('save')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <SelectField
        label={t('target.measure')}
        value={measure}
        nothing={t('target.none')}
        choices={measures()}
        change={(next) => edit({ measure: next })}
      />
      {measure !== '' && (
        <>
          <TextField
            label={t('target.value')}
            inputMode="numeric"
            maxLength={9}
            value={value}
            change={(next) => edit({ value: next })}
            error={tried.value && !isFine ? t('target.badValue') : undefined}
          />
          <TextField
            label={t('target.plan')}
            help={t('target.plan.help')}
            optional
            maxLength={100}
            value={planNumber}
            change={(next) => edit({ planNumber: next })}
          />
        </>
      )}
    </FormDialog>
  );
}

const measures = () => [
  ...FIGURES.map((figure) => ({ value: figure as string, label: t(`target.${figure}`) })),
  ...(program.value?.activities ?? []).map(({ code, name }) => ({ value: code, label: local(name) })),
];
