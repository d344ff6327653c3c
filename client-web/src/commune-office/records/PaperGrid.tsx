import type { ComponentChild } from 'preact';
import { KINDS } from '../../shared/api/checkIns';
import type { Activity, OutreachChannel } from '../../shared/api/program';
import { common } from '../../shared/i18n/common';
import { local } from '../../shared/desk/directory';
import { GridKeys } from './gridKeys';
import { PaperState } from './PaperState';
import { cellId, headOf } from './paperRows';
import { isEditable, isEmpty, type PaperLine } from './paperSheet';
import { slipsToShow, type PaperField } from './paperSlips';
import { t } from './texts';

interface PaperGridProps {
  readonly lines: readonly PaperLine[];
  readonly activities: readonly Activity[];
  readonly channels: readonly OutreachChannel[];
  /** A send was tried: lines say what they lack. */
  readonly tried: boolean;
  /** Says what is written when there is no time on paper. */
  readonly untimed: string;
  edit(id: string, change: Partial<PaperLine>): void;
}

interface Row {
  readonly field: PaperField;
  /** A sentence under the head. */
  readonly help?: string;
  cell(props: CellProps): ComponentChild;
}

/** Rows and columns as on the printed sheet. Enter goes down and on to the next column, arrows go anywhere. */
export function PaperGrid({ lines, activities, channels, tried, untimed, edit }: PaperGridProps) {
  const typed = (field: TextField, type: CellType = 'number', help?: string): Row => ({
    field,
    ...(help === undefined ? {} : { help }),
    cell: (props) => <Cell {...props} type={type} value={props.line[field]} change={(value) => edit(props.line.id, { [field]: value })} />,
  });
  const rows: Row[] = [
    typed('time', 'time', untimed),
    { field: 'kind', cell: (props) => <KindCell {...props} change={(kind) => edit(props.line.id, { kind })} /> },
    typed('places'),
    typed('people'),
    typed('staff'),
    ...activities.map(({ code }): Row => ({
      field: `results.${code}`,
      cell: (props) => (
        <Cell
          {...props}
          type="number"
          value={props.line.results[code] ?? ''}
          change={(value) => edit(props.line.id, { results: { ...props.line.results, [code]: value } })}
        />
      ),
    })),
    { field: 'channel', cell: (props) => <ChannelCell {...props} channels={channels} change={(channel) => edit(props.line.id, { channel })} /> },
    typed('quantity'),
    typed('memberNumber'),
    typed('note', 'words'),
  ];
  return (
    <section class="grid-scroll" aria-label={t('paper.grid')} onKeyDown={GridKeys.move}>
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">{t('row.line')}</th>
            {lines.map((line, index) => <th key={line.id} scope="col">{index + 1}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, help, cell }) => {
            const head = headOf(field, activities);
            return (
              <tr key={field}>
                <th scope="row">{head}{help !== undefined && <span class="row-help">{help}</span>}</th>
                {lines.map((line, index) => (
                  <td key={line.id}>{cell({ line, field, label: t('cell', { row: head, n: `${index + 1}` }), slip: slipOf(line, field, tried) })}</td>
                ))}
              </tr>
            );
          })}
          <tr>
            <th scope="row">{t('row.state')}</th>
            {lines.map((line) => <td key={line.id}><PaperState line={line} tried={tried} /></td>)}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

type TextField = 'time' | 'places' | 'people' | 'staff' | 'memberNumber' | 'quantity' | 'note';
type CellType = 'number' | 'time' | 'words';

interface CellProps {
  readonly line: PaperLine;
  readonly field: PaperField;
  readonly label: string;
  /** What is wrong here, in words. */
  readonly slip: string | undefined;
}

function slipOf(line: PaperLine, field: PaperField, tried: boolean): string | undefined {
  if (!isEditable(line) || isEmpty(line)) return undefined;
  const slip = slipsToShow(line, tried).find((each) => each.field === field);
  return slip && t(slip.key);
}

/** What every field of the table says of itself; the title is its description for a screen reader too. */
const attributesOf = ({ line, field, label, slip }: CellProps) =>
  ({ id: cellId(line.id, field), 'aria-label': label, 'aria-invalid': slip !== undefined, title: slip });

interface TypedCellProps extends CellProps {
  readonly type: CellType;
  readonly value: string;
  change(value: string): void;
}

/** Keeps what is typed as it is: a number cut or cleaned while it is typed would be another number. */
function Cell({ type, value, change, ...props }: TypedCellProps) {
  return (
    <input
      {...attributesOf(props)}
      class={type === 'words' ? 'grid-words' : undefined}
      inputMode={type === 'number' ? 'numeric' : 'text'}
      autocomplete="off"
      readOnly={!isEditable(props.line)}
      value={value}
      onInput={(event) => change(event.currentTarget.value)}
    />
  );
}

function KindCell({ change, ...props }: CellProps & { change(kind: PaperLine['kind']): void }) {
  return (
    <select
      {...attributesOf(props)}
      title={props.slip ?? (props.line.kind === '' ? undefined : common(`kind.${props.line.kind}`))}
      value={props.line.kind}
      disabled={!isEditable(props.line)}
      onChange={(event) => change(KINDS.find((kind) => kind === event.currentTarget.value) ?? '')}
    >
      <option value="">–</option>
      {KINDS.map((kind, index) => <option key={kind} value={kind}>{`${index + 1}. ${t(`kindShort.${kind}`)}`}</option>)}
    </select>
  );
}

interface ChannelCellProps extends CellProps {
  readonly channels: readonly OutreachChannel[];
  change(channel: string): void;
}

function ChannelCell({ channels, change, ...props }: ChannelCellProps) {
  return (
    <select
      {...attributesOf(props)}
      value={props.line.channel}
      disabled={!isEditable(props.line)}
      onChange={(event) => change(event.currentTarget.value)}
    >
      <option value="">–</option>
      {channels.map((channel) => <option key={channel.code} value={channel.code}>{local(channel.name)}</option>)}
    </select>
  );
}
