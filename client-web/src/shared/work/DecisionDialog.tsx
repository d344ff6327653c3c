import { useSignal } from '@preact/signals';
import { DECISIONS, type Decision, type Recipient } from '../api/workLines';
import { local } from '../desk/directory';
import { desk } from '../i18n/desk';
import { DateField } from '../ui/DateField';
import { SelectField, TextField } from '../ui/fields';
import { LineDialog } from './LineDialog';
import { RecipientPicker } from './RecipientPicker';
import { ownCode, type WorkScope } from './scope';
import { t } from './texts';

interface DecisionDialogProps {
  readonly scope: WorkScope;
  readonly line: Decision | undefined;
  /** Whom a new list begins with. */
  readonly recipients?: readonly Recipient[];
  done(): void;
  close(): void;
}

/** A list of who is to be awarded; with number and date it is the decision. */
export function DecisionDialog({ scope, line, recipients: first = [], done, close }: DecisionDialogProps) {
  const typed = useSignal<Typed>({
    date: line?.date ?? scope.today, number: line?.number ?? '', level: line?.level ?? '', title: line?.title ?? '', recipients: line?.recipients ?? first,
  });
  const set = (change: Partial<Typed>) => { typed.value = { ...typed.value, ...change }; };
  const now = typed.value;
  const levels = scope.lists.awardLevels.filter(({ by }) => by === scope.keeps || scope.keeps === 'commune');
  return (
    <LineDialog title={t(line ? 'decisions.change' : 'decisions.new')} register={DECISIONS} id={line?.id} read={() => read(now, scope)} done={done} close={close}>
      <div class="form-columns">
        <TextField label={t('decisions.number')} help={t('decisions.number.help')} optional maxLength={100} value={now.number} change={(number) => set({ number })} />
        <DateField label={t('decisions.date')} max={scope.today} value={now.date} change={(date) => set({ date })} />
        <SelectField
          label={t('decisions.level')}
          nothing={desk('choose')}
          value={now.level}
          {...(scope.keeps === 'commune' ? { help: t('decisions.level.help') } : {})}
          choices={levels.map(({ code, name }) => ({ value: code, label: local(name) }))}
          change={(level) => set({ level })}
        />
      </div>
      <TextField label={t('decisions.for')} help={t('decisions.for.help')} maxLength={300} value={now.title} change={(title) => set({ title })} />
      <RecipientPicker scope={scope} chosen={now.recipients} change={(recipients) => set({ recipients })} />
    </LineDialog>
  );
}

interface Typed {
  readonly date: string;
  readonly number: string;
  readonly level: string;
  readonly title: string;
  readonly recipients: readonly Recipient[];
}

function read(typed: Typed, scope: WorkScope): object | string {
  if (typed.date === '') return t('missing.date');
  if (typed.date > scope.today) return t('missing.future');
  if (typed.level === '') return t('missing.level');
  if (typed.number.trim() !== '' && scope.lists.awardLevels.some(({ code, by }) => code === typed.level && by !== scope.keeps)) return t('missing.ownLevel');
  if (typed.title.trim() === '') return t('missing.title');
  if (typed.recipients.length === 0) return t('missing.recipients');
  return { ...typed, communeCode: ownCode(scope), number: typed.number.trim() || undefined };
}
