import { useSignal } from '@preact/signals';
import { resolveDifficulty } from '../api/difficultySteps';
import { FormDialog } from '../ui/Dialog';
import { LongTextField } from '../ui/fields';
import { useStep, type StepDialogProps } from './step';
import { t } from './texts';

const MAX_LENGTH = 1_000;

/** Says that a difficulty is over. */
export function ResolveDialog(props: StepDialogProps) {
  const text = useSignal('');
  const { saving, take } = useStep(props);
  const submit = () => take((id) => resolveDifficulty(props.difficulty.id, id, text.value.trim() || undefined), t('resolve.done'));
  return (
    <FormDialog
      title={t('resolve.title')}
      action={t('resolve')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={props.close}
    >
      <LongTextField label={t('resolve.text')} optional maxLength={MAX_LENGTH} value={text.value} change={(value) => { text.value = value; }} />
    </FormDialog>
  );
}
