import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { fetchLines, registerFile, withdrawLine, type Register } from '../api/registers';
import { formatDate } from '../format/times';
import { DataTable, type Column } from '../ui/DataTable';
import { Loaded } from '../ui/Loaded';
import { fetchAll, useRemote } from '../ui/remote';
import { ReasonDialog } from './ReasonDialog';
import { holderName, mayKeep, type WorkScope } from './scope';
import { TableLinks } from './TableLinks';
import { t, type WorkKey } from './texts';

export interface RegisterLine {
  readonly id: string;
  readonly communeCode: string | undefined;
  readonly date: string;
}

interface RegisterPanelProps<Line extends RegisterLine> {
  readonly scope: WorkScope;
  readonly register: Register<Line>;
  readonly name: 'trainings' | 'nucleus' | 'inspections' | 'decisions';
  /** What stands between the day (or the holder) and the buttons. */
  readonly columns: readonly Column<Line>[];
  /** Lines may be added here by this person. */
  readonly adds: boolean;
  /** Short words for a line, for those who hear the buttons. */
  wordsOf(line: Line): string;
  /** Sums over all lines, above them. */
  sums?(lines: readonly Line[]): ComponentChildren;
  /** More buttons of a line. */
  more?(line: Line, reload: () => void): ComponentChildren;
  mayChange?(line: Line): boolean;
  /** The form for a line, or for a new one. */
  form(line: Line | undefined, done: () => void, close: () => void): ComponentChildren;
}

/** A register: its lines of the period, newest first, as a file too, and for its keeper a form. */
export function RegisterPanel<Line extends RegisterLine>(props: RegisterPanelProps<Line>) {
  const { scope, register, name, adds, form, sums } = props;
  const { from, to, commune } = scope.period;
  const lines = useRemote(`${register.path} ${from} ${to} ${commune ?? ''}`, () => fetchAll((after) => fetchLines(register, scope.period, after)));
  const editing = useSignal<Line | 'new' | undefined>(undefined);
  const leaving = useSignal<Line | undefined>(undefined);
  const reload = () => void lines.reload();
  return (
    <section class="panel" aria-labelledby={`${name}-title`}>
      <div class="section-head">
        <h3 id={`${name}-title`}>{t(`${name}.title`)}</h3>
        <div class="bar">
          <TableLinks address={(format) => registerFile(register, scope.period, format)} />
          {adds && <button type="button" class="primary" onClick={() => { editing.value = 'new'; }}>{t(`${name}.add`)}</button>}
        </div>
      </div>
      <p class="section-lead">{t(`${name}.lead`)}</p>
      <Loaded of={lines}>
        {(all) => (
          <>
            {all.length > 0 && sums?.(all)}
            <DataTable
              caption={t(`${name}.title`)}
              columns={columnsOf(props, reload, (line) => { editing.value = line; }, (line) => { leaving.value = line; })}
              rows={all}
              empty={t(`${name}.none`)}
              keyOf={({ id }) => id}
            />
          </>
        )}
      </Loaded>
      {editing.value && form(editing.value === 'new' ? undefined : editing.value, reload, () => { editing.value = undefined; })}
      {leaving.value && (
        <ReasonDialog
          title={t('withdraw.title')}
          lead={props.wordsOf(leaving.value)}
          action={t('withdraw')}
          said={t('withdrawn')}
          send={(reason) => withdrawLine(register, leaving.value?.id ?? '', reason)}
          done={reload}
          close={() => { leaving.value = undefined; }}
        />
      )}
    </section>
  );
}

function columnsOf<Line extends RegisterLine>(
  { scope, columns, name, wordsOf, more, mayChange = () => true }: RegisterPanelProps<Line>,
  reload: () => void,
  edit: (line: Line) => void,
  withdraw: (line: Line) => void,
): readonly Column<Line>[] {
  const holder: readonly Column<Line>[] = scope.commune === undefined
    ? [{ key: 'holder', head: t('holder'), cell: ({ communeCode }) => holderName(communeCode) }]
    : [];
  const button = (line: Line, key: WorkKey, act: (line: Line) => void, look = 'text-button') => (
    <button type="button" class={look} aria-label={t('of', { what: t(key), which: wordsOf(line) })} onClick={() => act(line)}>{t(key)}</button>
  );
  return [
    { key: 'date', head: t(`${name}.date`), cell: ({ date }) => <span class="nowrap">{formatDate(date)}</span> },
    ...holder,
    ...columns,
    ...(scope.keeps === undefined ? [] : [{
      key: 'actions',
      head: t('actions'),
      kind: 'actions' as const,
      cell: (line: Line) => mayKeep(scope, line) && (
        <>
          {more?.(line, reload)}
          {mayChange(line) && button(line, 'edit', edit)}
          {button(line, 'withdraw', withdraw, 'text-button text-button-danger')}
        </>
      ),
    }]),
  ];
}
