import { useSignal } from '@preact/signals';
import { addVillage, changeVillage, type Village } from '../../shared/api/villages';
import { villageName } from '../../shared/desk/villages';
import { FormDialog } from '../../shared/ui/Dialog';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { communeCode, roster } from '../model';
import { rosterProblems } from './rosterProblems';
import { t } from './texts';
import { draftOf, VillageFieldset, villageFieldsOf } from './VillageFieldset';

/** Adds a village, or changes the given one. */
export function VillageDialog({ village, close }: { readonly village: Village | undefined; close(): void }) {
  const draft = useSignal(draftOf(village));
  const tried = useSignal(false);
  const saving = useSaving(rosterProblems());

  const submit = () => {
    tried.value = true;
    const fields = villageFieldsOf(draft.value);
    if (fields.name === '') return;
    void saving.run(
      () => (village ? changeVillage(village.code, fields) : addVillage(communeCode.value ?? '', fields)),
      (kept) => {
        close();
        toast(t(village ? 'village.changed' : 'village.added', { name: villageName(kept) }));
        void roster.reload();
      },
    );
  };

  return (
    <FormDialog
      wide
      title={village ? t('village.changeTitle', { name: villageName(village) }) : t('village.add')}
      action={t(village ? 'save' : 'village.add')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <VillageFieldset draft={draft} tried={tried.value} />
    </FormDialog>
  );
}
