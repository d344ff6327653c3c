import { useSignal } from '@preact/signals';
import type { VillageTarget } from '../api/indicatorTargets';
import type { ProgramIndicator } from '../api/indicators';
import type { Village } from '../api/villages';
import { local } from '../desk/directory';
import { fullVillageName } from '../desk/villages';
import { compareVietnamese } from '../format/collation';
import { desk } from '../i18n/desk';
import { FormDialog } from '../ui/Dialog';
import { SelectField } from '../ui/fields';
import { TargetFields } from './TargetFields';
import { useTargetForm } from './targetForm';
import { t } from './texts';

interface VillageTargetDialogProps {
  readonly place: string;
  readonly villages: readonly Village[];
  readonly indicators: readonly ProgramIndicator[];
  /** The target that is changed; undefined for a new one. */
  readonly target: VillageTarget | undefined;
  done(): void;
  close(): void;
}

/** What the commune's plan aims at for an indicator in one of its villages. */
export function VillageTargetDialog({ place, villages, indicators, target, done, close }: VillageTargetDialogProps) {
  const village = useSignal(target?.villageCode ?? '');
  const code = useSignal(target?.indicator ?? '');
  const form = useTargetForm({ place, target, done, close });
  const indicator = indicators.find((each) => each.code === code.value);
  const submit = () => {
    if (village.value === '' || indicator === undefined) return form.refuse(t('villageTarget.missing'));
    if (target === undefined && form.typed.value.value.trim() === '') return form.refuse(t('villageTarget.noValue'));
    form.send(indicator, village.value);
  };
  return (
    <FormDialog title={t('villageTarget.title')} action={desk('save')} busy={form.busy} problem={form.problem} submit={submit} close={close}>
      {target === undefined ? (
        <>
          <SelectField label={t('villageTarget.village')} nothing={desk('choose')} value={village.value} choices={choicesOf(villages)} change={(next) => { village.value = next; }} />
          <SelectField
            label={t('col.indicator')}
            nothing={desk('choose')}
            value={code.value}
            choices={indicators.map((each) => ({ value: each.code, label: local(each.name) }))}
            change={(next) => { code.value = next; }}
          />
        </>
      ) : <p><strong>{nameOf(villages, target.villageCode)}</strong>: {indicator && local(indicator.name)}</p>}
      <TargetFields indicator={indicator} help={t(target === undefined ? 'villageTarget.value.help' : 'villageTarget.empty')} {...form.fields} />
    </FormDialog>
  );
}

const choicesOf = (villages: readonly Village[]) => villages
  .map((village) => ({ value: village.code, label: fullVillageName(village) }))
  .sort((left, right) => compareVietnamese(left.label, right.label));

/** The village's name; what is left to say of one that was merged, split or ended. */
export const nameOf = (villages: readonly Village[], code: string): string => {
  const village = villages.find((each) => each.code === code);
  return village ? fullVillageName(village) : t('villageTarget.gone');
};
