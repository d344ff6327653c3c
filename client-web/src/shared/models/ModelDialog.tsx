import { useSignal } from '@preact/signals';
import { newId } from '../../check-in/newId';
import { MODEL_KINDS, saveModel, type Model, type ModelKind } from '../api/models';
import { dateInVietnam } from '../format/times';
import { desk } from '../i18n/desk';
import { DateField } from '../ui/DateField';
import { FormDialog } from '../ui/Dialog';
import { LongTextField, SelectField, TextField } from '../ui/fields';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { t } from './texts';

interface ModelDialogProps {
  readonly place: string;
  /** The model that is changed; undefined for a new one. */
  readonly model: Model | undefined;
  done(): void;
  close(): void;
}

/** Registers a model, or changes what is written of it. */
export function ModelDialog({ place, model, done, close }: ModelDialogProps) {
  // Made once: sent again after a lost answer, it is the same model.
  const id = useSignal(model?.id ?? newId());
  const kind = useSignal<string>(model?.kind ?? '');
  const [name, where] = [useSignal(model?.name ?? ''), useSignal(model?.place ?? '')];
  const date = useSignal(model?.date ?? '');
  const [evidence, description] = [useSignal(model?.evidence ?? ''), useSignal(model?.description ?? '')];
  const saving = useSaving({ 'wrong-state': t('problem.state') });
  const submit = () => {
    if ([kind, name, where, date].some(({ value }) => value.trim() === '')) return saving.refuse(t('missing'));
    const wanted = {
      id: id.value,
      communeCode: place,
      kind: kind.value as ModelKind,
      name: name.value,
      place: where.value,
      date: date.value,
      evidence: evidence.value.trim() || undefined,
      description: description.value.trim() || undefined,
    };
    void saving.run(() => saveModel(wanted), () => {
      close();
      toast(t('saved'));
      done();
    });
  };
  return (
    <FormDialog title={t(model ? 'edit' : 'add')} wide action={desk('save')} busy={saving.busy.value} problem={saving.problem.value} submit={submit} close={close}>
      <SelectField
        label={t('kind')}
        nothing={desk('choose')}
        value={kind.value}
        choices={MODEL_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        change={(next) => { kind.value = next; }}
      />
      <TextField label={t('name')} value={name.value} change={(next) => { name.value = next; }} />
      <div class="form-columns">
        <TextField label={t('place')} value={where.value} change={(next) => { where.value = next; }} />
        <DateField label={t('date')} max={dateInVietnam(new Date())} value={date.value} change={(next) => { date.value = next; }} />
      </div>
      <TextField label={t('evidence')} help={t('evidence.help')} optional maxLength={500} value={evidence.value} change={(next) => { evidence.value = next; }} />
      <LongTextField label={t('description')} optional maxLength={1_000} value={description.value} change={(next) => { description.value = next; }} />
    </FormDialog>
  );
}
