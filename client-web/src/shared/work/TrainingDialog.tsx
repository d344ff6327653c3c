import { useSignal } from '@preact/signals';
import { TRAININGS, type Training } from '../api/workLines';
import { local } from '../desk/directory';
import { isWithin, readWhole } from '../format/typedNumbers';
import { desk } from '../i18n/desk';
import { CheckField, LongTextField, SelectField, TextField } from '../ui/fields';
import { DateField } from '../ui/DateField';
import { LineDialog } from './LineDialog';
import { ownCode, type WorkScope } from './scope';
import { TeamPicker } from './TeamPicker';
import { t } from './texts';

const MOST_MEMBERS = 10_000;

interface TrainingDialogProps {
  readonly scope: WorkScope;
  readonly line: Training | undefined;
  done(): void;
  close(): void;
}

/** A training: when, where, how, by whom, in what, and who came. */
export function TrainingDialog({ scope, line, done, close }: TrainingDialogProps) {
  const typed = useSignal(asTyped(line));
  const set = (change: Partial<Typed>) => { typed.value = { ...typed.value, ...change }; };
  const now = typed.value;
  return (
    <LineDialog title={t(line ? 'trainings.change' : 'trainings.new')} register={TRAININGS} id={line?.id} read={() => read(now, scope)} done={done} close={close}>
      <div class="form-columns">
        <DateField label={t('trainings.date')} max={scope.today} value={now.date} change={(date) => set({ date })} />
        <SelectField
          label={t('trainings.form')}
          nothing={desk('choose')}
          value={now.form}
          choices={scope.lists.trainingForms.map(({ code, name }) => ({ value: code, label: local(name) }))}
          change={(form) => set({ form })}
        />
        <TextField label={t('trainings.members')} help={t('trainings.members.help')} inputMode="numeric" maxLength={6} value={now.members} change={(members) => set({ members })} />
      </div>
      <div class="form-columns">
        <TextField label={t('trainings.place')} value={now.place} change={(place) => set({ place })} />
        <TextField label={t('trainings.organiser')} help={t('trainings.organiser.help')} value={now.organiser} change={(organiser) => set({ organiser })} />
      </div>
      <fieldset class="radios">
        <legend class="field-label">{t('trainings.contents')}</legend>
        {scope.lists.trainingContents.map(({ code, name }) => (
          <CheckField
            key={code}
            label={local(name)}
            checked={now.contents.includes(code)}
            change={(on) => set({ contents: on ? [...now.contents, code] : now.contents.filter((each) => each !== code) })}
          />
        ))}
      </fieldset>
      <TeamPicker scope={scope} chosen={now.teamCodes} change={(teamCodes) => set({ teamCodes })} />
      <LongTextField label={t('note')} optional maxLength={1_000} value={now.note} change={(note) => set({ note })} />
    </LineDialog>
  );
}

type Typed = Pick<Training, 'date' | 'place' | 'form' | 'organiser' | 'contents' | 'teamCodes'> & { readonly members: string; readonly note: string };

const asTyped = (line: Training | undefined): Typed => ({
  date: line?.date ?? '',
  place: line?.place ?? '',
  form: line?.form ?? '',
  organiser: line?.organiser ?? '',
  contents: line?.contents ?? [],
  teamCodes: line?.teamCodes ?? [],
  members: line === undefined ? '' : `${line.members}`,
  note: line?.note ?? '',
});

/** What is sent, or a sentence that says what is missing. */
function read(typed: Typed, scope: WorkScope): object | string {
  const members = readWhole(typed.members);
  if (typed.date === '') return t('missing.date');
  if (typed.date > scope.today) return t('missing.future');
  if (typed.form === '') return t('missing.form');
  if (!isWithin(members, 1, MOST_MEMBERS)) return t('missing.members');
  if (typed.place.trim() === '') return t('missing.place');
  if (typed.organiser.trim() === '') return t('missing.organiser');
  if (typed.contents.length === 0) return t('missing.contents');
  if (typed.teamCodes.length === 0) return t('missing.teams');
  return { ...typed, communeCode: ownCode(scope), members, note: typed.note.trim() || undefined };
}
