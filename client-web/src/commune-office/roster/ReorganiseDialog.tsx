import { useSignal } from '@preact/signals';
import type { Team } from '../../shared/api/teams';
import type { Village } from '../../shared/api/villages';
import { villageName } from '../../shared/desk/villages';
import { dateInVietnam } from '../../shared/format/times';
import { DateField } from '../../shared/ui/DateField';
import { FormDialog } from '../../shared/ui/Dialog';
import { RadioField } from '../../shared/ui/fields';
import { Notice } from '../../shared/ui/Notice';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { roster } from '../model';
import { Partners, TeamsOfParts } from './ReorganiseParts';
import { useReorganising, WAYS, type Reorganising } from './reorganising';
import { rosterProblems } from './rosterProblems';
import { t } from './texts';
import { VillageFieldset } from './VillageFieldset';

interface ReorganiseDialogProps {
  readonly village: Village;
  readonly villages: readonly Village[];
  readonly teams: readonly Team[];
  close(): void;
}

/** Merges a village with others, splits it in two, or ends it. Codes are never used again and what was recorded stays. */
export function ReorganiseDialog({ village, villages, teams, close }: ReorganiseDialogProps) {
  const form = useReorganising(village, teams);
  const tried = useSignal(false);
  const saving = useSaving(rosterProblems());
  const name = villageName(village);

  const submit = () => {
    tried.value = true;
    const slip = form.slip();
    if (slip !== undefined) return saving.refuse(slip);
    void saving.run(form.send, () => {
      close();
      toast(t('reorganise.done', { name }));
      void roster.reload();
    });
  };

  return (
    <FormDialog
      wide
      danger={form.way.value === 'end'}
      title={t('reorganise.of', { name })}
      action={t(`reorganise.${form.way.value}.action`)}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <RadioField
        legend={t('reorganise.what')}
        value={form.way.value}
        choices={WAYS.map((value) => ({ value, label: t(`reorganise.${value}`) }))}
        change={(value) => { form.way.value = WAYS.find((each) => each === value) ?? 'merge'; }}
      />
      <DateField label={t('reorganise.on')} value={form.on.value} max={dateInVietnam(new Date())} change={(value) => { form.on.value = value; }} />
      {form.way.value === 'merge' && <Partners village={village} villages={villages} chosen={form.partners} />}
      <After form={form} tried={tried.value} />
      <p class="help">{t('reorganise.help')}</p>
    </FormDialog>
  );
}

/** What there is afterwards. */
function After({ form, tried }: { readonly form: Reorganising; readonly tried: boolean }) {
  switch (form.way.value) {
    case 'end': return <Notice kind="warn">{t('reorganise.end.help', { n: `${form.own.length}` })}</Notice>;
    case 'merge':
      return (
        <>
          <h3>{t('reorganise.into')}</h3>
          <VillageFieldset draft={form.first} tried={tried} />
        </>
      );
    case 'split':
      return (
        <>
          <h3>{t('reorganise.first')}</h3>
          <VillageFieldset draft={form.first} tried={tried} />
          <h3>{t('reorganise.second')}</h3>
          <VillageFieldset draft={form.second} tried={tried} />
          {form.own.length > 0 && <TeamsOfParts teams={form.own} inSecond={form.inSecond} />}
        </>
      );
  }
}
