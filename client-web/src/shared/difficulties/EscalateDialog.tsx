import { useSignal } from '@preact/signals';
import { escalateDifficulty } from '../api/difficultySteps';
import { desk } from '../i18n/desk';
import { FormDialog } from '../ui/Dialog';
import { LongTextField, SelectField } from '../ui/fields';
import { local, names } from '../desk/directory';
import { unitName } from '../desk/units';
import { useStep, type StepDialogProps } from './step';
import { t } from './texts';
import { ownUnit } from './ownUnit';

const MAX_LENGTH = 1_000;

/** The focal point of the plan goes by `province`: it is not offered a second time as a department. */
const FOCAL_POINT = 'science-technology';

/** Passes a difficulty on to the Sở or a department that can solve it. */
export function EscalateDialog(props: StepDialogProps) {
  const { difficulty, close } = props;
  const to = useSignal('');
  const reason = useSignal('');
  const { saving, take } = useStep(props);
  const submit = () => {
    const given = reason.value.trim();
    if (to.value === '' || given === '') return saving.refuse(t('escalate.missing'));
    take((id) => escalateDifficulty(difficulty.id, id, to.value, given), t('escalate.done'));
  };
  return (
    <FormDialog
      title={t('escalate.title')}
      action={t('escalate')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <SelectField
        label={t('escalate.to')}
        nothing={desk('choose')}
        value={to.value}
        choices={choices(difficulty.holder)}
        change={(value) => { to.value = value; }}
      />
      <LongTextField
        label={t('escalate.reason')}
        help={t('answer.help')}
        maxLength={MAX_LENGTH}
        value={reason.value}
        change={(value) => { reason.value = value; }}
      />
    </FormDialog>
  );
}

function choices(holder: string) {
  const departments = (names.value?.departments ?? [])
    .filter(({ code }) => code !== FOCAL_POINT)
    .map(({ code, name }) => ({ value: code, label: local(name) }));
  return [{ value: 'province', label: unitName('province') }, ...departments].filter(({ value }) => value !== ownUnit() && value !== holder);
}
