import { useSignal } from '@preact/signals';
import { addTeam, changeTeam, TEAM_KINDS, type Team, type TeamFields } from '../../shared/api/teams';
import type { Village } from '../../shared/api/villages';
import { fullVillageName, villageName } from '../../shared/desk/villages';
import { compareVietnamese } from '../../shared/format/collation';
import { desk } from '../../shared/i18n/desk';
import { DateField } from '../../shared/ui/DateField';
import { FormDialog } from '../../shared/ui/Dialog';
import { SelectField, TextField } from '../../shared/ui/fields';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { communeCode, roster } from '../model';
import { rosterProblems } from './rosterProblems';
import { isPresent } from './rosterRows';
import { t } from './texts';

interface TeamDialogProps {
  /** The team to change; none to set one up. */
  readonly team: Team | undefined;
  /** The village a new team is set up in, when that is already known. */
  readonly village: Village | undefined;
  readonly villages: readonly Village[];
  close(): void;
}

export function TeamDialog({ team, village, villages, close }: TeamDialogProps) {
  const draft = useSignal({
    kind: team?.kind ?? 'village',
    villageCode: team?.villageCode ?? village?.code ?? '',
    name: team?.name ?? (village ? t('team.nameIn', { name: villageName(village) }) : ''),
    decisionNumber: team?.decisionNumber ?? '',
    decisionDate: team?.decisionDate ?? '',
  });
  const tried = useSignal(false);
  const saving = useSaving(rosterProblems());
  const edit = (change: Partial<typeof draft.value>) => { draft.value = { ...draft.value, ...change }; };
  const { kind, villageCode, name, decisionNumber, decisionDate } = draft.value;

  const submit = () => {
    tried.value = true;
    if (name.trim() === '') return;
    const fields: TeamFields = {
      kind,
      villageCode: kind === 'village' && villageCode !== '' ? villageCode : undefined,
      name: name.trim(),
      decisionNumber: decisionNumber.trim() || undefined,
      decisionDate: decisionDate || undefined,
    };
    void saving.run(
      () => (team ? changeTeam(team.code, fields) : addTeam(communeCode.value ?? '', fields)),
      (kept) => {
        close();
        toast(t(team ? 'team.changed' : 'team.added', { name: kept.name }));
        void roster.reload();
        if (!team) location.hash = `#danh-sach/${kept.code}`;
      },
    );
  };

  return (
    <FormDialog
      wide
      title={team ? t('team.changeTitle', { name: team.name }) : t('team.add')}
      action={t(team ? 'save' : 'team.add')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <div class="form-columns">
        <SelectField
          label={t('team.kind')}
          value={kind}
          choices={TEAM_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          change={(value) => edit({ kind: TEAM_KINDS.find((each) => each === value) ?? 'village' })}
        />
        {kind === 'village' && (
          <SelectField
            label={t('village')}
            value={villageCode}
            nothing={t('team.noVillage')}
            choices={villageChoices(villages, villageCode)}
            change={(value) => edit({ villageCode: value })}
          />
        )}
      </div>
      <TextField
        label={t('team.name')}
        value={name}
        change={(value) => edit({ name: value })}
        error={tried.value && name.trim() === '' ? desk('required') : undefined}
      />
      <div class="form-columns">
        <TextField
          label={t('team.decisionNumber')}
          help={t('team.decisionNumber.help')}
          optional
          maxLength={60}
          value={decisionNumber}
          change={(value) => edit({ decisionNumber: value })}
        />
        <DateField label={t('team.decisionDate')} optional value={decisionDate} change={(value) => edit({ decisionDate: value })} />
      </div>
    </FormDialog>
  );
}

const villageChoices = (villages: readonly Village[], current: string) =>
  villages
    .filter((village) => isPresent(village) || village.code === current)
    .sort((left, right) => compareVietnamese(villageName(left), villageName(right)))
    .map((village) => ({
      value: village.code,
      label: fullVillageName(village),
    }));
