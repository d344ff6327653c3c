import { useSignal } from '@preact/signals';
import { answerDifficulty } from '../api/difficultySteps';
import { FormDialog } from '../ui/Dialog';
import { CheckField, LongTextField } from '../ui/fields';
import { useStep, type StepDialogProps } from './step';
import { t } from './texts';

const MAX_LENGTH = 1_000;

/** An answer, which the team reads on its phone. */
export function AnswerDialog(props: StepDialogProps) {
  const { difficulty, close } = props;
  const text = useSignal('');
  const final = useSignal(false);
  const { saving, take } = useStep(props);
  const submit = () => {
    const answer = text.value.trim();
    if (answer === '') return saving.refuse(t('answer.missing'));
    take((id) => answerDifficulty(difficulty.id, id, answer, final.value), t('answer.done'));
  };
  return (
    <FormDialog title={t('answer.title')} action={t('answer')} busy={saving.busy.value} problem={saving.problem.value} submit={submit} close={close}>
      {difficulty.text !== undefined && <p class="card-text">{difficulty.text}</p>}
      <LongTextField
        label={t('answer.text')}
        help={t('answer.help')}
        maxLength={MAX_LENGTH}
        value={text.value}
        change={(value) => { text.value = value; }}
      />
      <CheckField label={t('answer.final')} checked={final.value} change={(checked) => { final.value = checked; }} />
    </FormDialog>
  );
}
