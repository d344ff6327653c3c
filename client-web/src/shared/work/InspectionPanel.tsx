import { useSignal } from '@preact/signals';
import { INSPECTIONS, type Inspection } from '../api/workLines';
import { formatDate } from '../format/times';
import { LongTextField, TextField } from '../ui/fields';
import { DateField } from '../ui/DateField';
import type { Column } from '../ui/DataTable';
import { LineDialog } from './LineDialog';
import { RegisterPanel } from './RegisterPanel';
import { ownCode, teamName, type WorkScope } from './scope';
import { TeamField } from './TeamPicker';
import { t } from './texts';

/** Inspections: who looked, what was found, by when it is put right. */
export function InspectionPanel({ scope }: { readonly scope: WorkScope }) {
  const columns: readonly Column<Inspection>[] = [
    { key: 'team', head: t('inspections.team'), cell: ({ teamCode }) => (teamCode === undefined ? t('inspections.whole') : teamName(scope, teamCode)) },
    { key: 'inspector', head: t('inspections.inspector'), cell: ({ inspector }) => inspector },
    { key: 'finding', head: t('inspections.finding'), cell: ({ finding }) => <span class="card-text">{finding}</span> },
    { key: 'due', head: t('inspections.due'), cell: (line) => dueWords(line) },
  ];
  return (
    <RegisterPanel
      scope={scope}
      register={INSPECTIONS}
      name="inspections"
      columns={columns}
      adds={scope.keeps !== undefined}
      wordsOf={({ date, inspector }) => `${formatDate(date)}, ${inspector}`}
      form={(line, done, close) => <InspectionDialog scope={scope} line={line} done={done} close={close} />}
    />
  );
}

function dueWords({ dueBy, doneOn }: Inspection): string {
  if (doneOn !== undefined) return t('inspections.done', { date: formatDate(doneOn) });
  return dueBy === undefined ? t('none') : t('inspections.open', { date: formatDate(dueBy) });
}

interface InspectionDialogProps {
  readonly scope: WorkScope;
  readonly line: Inspection | undefined;
  done(): void;
  close(): void;
}

function InspectionDialog({ scope, line, done, close }: InspectionDialogProps) {
  const typed = useSignal({
    date: line?.date ?? '', teamCode: line?.teamCode ?? '', inspector: line?.inspector ?? '', finding: line?.finding ?? '',
    dueBy: line?.dueBy ?? '', doneOn: line?.doneOn ?? '',
  });
  const set = (change: Partial<typeof typed.value>) => { typed.value = { ...typed.value, ...change }; };
  const now = typed.value;
  const read = () => {
    if (now.date === '') return t('missing.date');
    if (now.date > scope.today || now.doneOn > scope.today) return t('missing.future');
    if (now.inspector.trim() === '') return t('missing.inspector');
    if (now.finding.trim() === '') return t('missing.finding');
    if ((now.dueBy !== '' && now.dueBy < now.date) || (now.doneOn !== '' && now.doneOn < now.date)) return t('missing.order');
    return { ...now, communeCode: ownCode(scope), teamCode: now.teamCode || undefined, dueBy: now.dueBy || undefined, doneOn: now.doneOn || undefined };
  };
  return (
    <LineDialog title={t(line ? 'inspections.change' : 'inspections.new')} register={INSPECTIONS} id={line?.id} read={read} done={done} close={close}>
      <div class="form-columns">
        <DateField label={t('inspections.date')} max={scope.today} value={now.date} change={(date) => set({ date })} />
        <TextField label={t('inspections.inspector')} help={t('inspections.inspector.help')} value={now.inspector} change={(inspector) => set({ inspector })} />
      </div>
      <TeamField scope={scope} value={now.teamCode} nothing={t('inspections.whole')} change={(teamCode) => set({ teamCode })} />
      <LongTextField label={t('inspections.finding')} maxLength={1_000} value={now.finding} change={(finding) => set({ finding })} />
      <div class="form-columns">
        <DateField label={t('inspections.dueBy')} optional value={now.dueBy} change={(dueBy) => set({ dueBy })} />
        <DateField label={t('inspections.doneOn')} optional max={scope.today} value={now.doneOn} change={(doneOn) => set({ doneOn })} />
      </div>
    </LineDialog>
  );
}
