import { useSignal } from '@preact/signals';
import { NUCLEUS_HOUSEHOLDS, type NucleusHousehold } from '../api/workLines';
import { formatCount } from '../format/numbers';
import { formatDate } from '../format/times';
import { isWithin, readWhole } from '../format/typedNumbers';
import { TextField } from '../ui/fields';
import { DateField } from '../ui/DateField';
import type { Column } from '../ui/DataTable';
import { LineDialog } from './LineDialog';
import { RegisterPanel } from './RegisterPanel';
import { ownCode, teamName, type WorkScope } from './scope';
import { TeamField } from './TeamPicker';
import { t } from './texts';

const HIGHEST_NUMBER = 9_999;

/** Nucleus households: teams may have some, so none is nothing to be said about. */
export function NucleusPanel({ scope }: { readonly scope: WorkScope }) {
  const columns: readonly Column<NucleusHousehold>[] = [
    { key: 'team', head: t('team'), cell: ({ teamCode }) => teamName(scope, teamCode) },
    ...(scope.keeps === 'commune' ? [{
      key: 'household',
      head: t('nucleus.number'),
      kind: 'figure' as const,
      cell: ({ householdNumber }: NucleusHousehold) => (householdNumber === undefined ? t('none') : formatCount(householdNumber)),
    }] : []),
  ];
  return (
    <RegisterPanel
      scope={scope}
      register={NUCLEUS_HOUSEHOLDS}
      name="nucleus"
      columns={columns}
      adds={scope.keeps === 'commune'}
      wordsOf={({ date, teamCode }) => `${formatDate(date)}, ${teamName(scope, teamCode)}`}
      sums={(lines) => <p>{t('nucleus.sum', { n: formatCount(lines.length), teams: formatCount(new Set(lines.map(({ teamCode }) => teamCode)).size) })}</p>}
      form={(line, done, close) => <NucleusDialog scope={scope} line={line} done={done} close={close} />}
    />
  );
}

interface NucleusDialogProps {
  readonly scope: WorkScope;
  readonly line: NucleusHousehold | undefined;
  done(): void;
  close(): void;
}

function NucleusDialog({ scope, line, done, close }: NucleusDialogProps) {
  const date = useSignal(line?.date ?? '');
  const team = useSignal(line?.teamCode ?? '');
  const typed = useSignal(line?.householdNumber === undefined ? '' : `${line.householdNumber}`);
  const read = () => {
    const householdNumber = readWhole(typed.value);
    if (team.value === '') return t('missing.team');
    if (date.value === '') return t('missing.date');
    if (date.value > scope.today) return t('missing.future');
    if (householdNumber !== undefined && !isWithin(householdNumber, 1, HIGHEST_NUMBER)) return t('missing.household');
    return { communeCode: ownCode(scope), date: date.value, teamCode: team.value, householdNumber };
  };
  return (
    <LineDialog title={t(line ? 'nucleus.change' : 'nucleus.new')} register={NUCLEUS_HOUSEHOLDS} id={line?.id} read={read} done={done} close={close}>
      <TeamField scope={scope} value={team.value} change={(code) => { team.value = code; }} />
      <div class="form-columns">
        <DateField label={t('nucleus.date')} max={scope.today} value={date.value} change={(day) => { date.value = day; }} />
        <TextField
          label={t('nucleus.number')}
          help={t('nucleus.number.help')}
          optional
          inputMode="numeric"
          maxLength={5}
          value={typed.value}
          change={(number) => { typed.value = number; }}
        />
      </div>
    </LineDialog>
  );
}
