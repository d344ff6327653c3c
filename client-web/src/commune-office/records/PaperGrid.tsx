import { KINDS } from '../../shared/api/checkIns';
import type { Activity, OutreachChannel } from '../../shared/api/program';
import { common } from '../../shared/i18n/common';
import { local } from '../model';
import { GridKeys } from './gridKeys';
import { PaperState } from './PaperState';
import { isEditable, type PaperLine } from './paperSheet';
import { t } from './texts';

interface PaperGridProps {
  readonly lines: readonly PaperLine[];
  readonly activities: readonly Activity[];
  readonly channels: readonly OutreachChannel[];
  /** A send was tried: lines say what they lack. */
  readonly tried: boolean;
  edit(id: string, change: Partial<PaperLine>): void;
}

interface Row {
  readonly key: string;
  readonly head: string;
  cell(line: PaperLine, label: string): preact.ComponentChild;
}

/** Rows and columns as on the printed sheet. Enter goes down and on to the next column, arrows go anywhere. */
export function PaperGrid({ lines, activities, channels, tried, edit }: PaperGridProps) {
  const number = (key: 'time' | 'places' | 'people' | 'staff' | 'quantity', head: string): Row => ({
    key,
    head,
    cell: (line, label) => (
      <Cell line={line} label={label} value={line[key]} numeric={key !== 'time'} change={(value) => edit(line.id, { [key]: value })} />
    ),
  });
  const rows: Row[] = [
    number('time', t('row.time')),
    { key: 'kind', head: t('row.kind'), cell: (line, label) => <KindCell line={line} label={label} change={(kind) => edit(line.id, { kind })} /> },
    number('places', t('row.places')),
    number('people', t('row.people')),
    number('staff', t('row.staff')),
    ...activities.map((activity, index): Row => ({
      key: activity.code,
      head: `${index + 1}. ${local(activity.name)}`,
      cell: (line, label) => (
        <Cell
          line={line}
          label={label}
          numeric
          value={line.results[activity.code] ?? ''}
          change={(value) => edit(line.id, { results: { ...line.results, [activity.code]: value } })}
        />
      ),
    })),
    {
      key: 'channel',
      head: t('row.channel'),
      cell: (line, label) => <ChannelCell line={line} label={label} channels={channels} change={(channel) => edit(line.id, { channel })} />,
    },
    number('quantity', t('row.quantity')),
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
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.head}</th>
              {lines.map((line, index) => <td key={line.id}>{row.cell(line, t('cell', { row: row.head, n: `${index + 1}` }))}</td>)}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('row.state')}</th>
            {lines.map((line) => <td key={line.id}><PaperState line={line} tried={tried} /></td>)}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly line: PaperLine;
  readonly label: string;
  readonly value: string;
  readonly numeric: boolean;
  change(value: string): void;
}

function Cell({ line, label, value, numeric, change }: CellProps) {
  return (
    <input
      aria-label={label}
      inputMode={numeric ? 'numeric' : 'text'}
      autocomplete="off"
      maxLength={numeric ? 5 : 6}
      readOnly={!isEditable(line)}
      value={value}
      onInput={(event) => change(numeric ? event.currentTarget.value.replace(/\D/g, '') : event.currentTarget.value)}
    />
  );
}

function KindCell({ line, label, change }: { readonly line: PaperLine; readonly label: string; change(kind: PaperLine['kind']): void }) {
  return (
    <select
      aria-label={label}
      value={line.kind}
      disabled={!isEditable(line)}
      onChange={(event) => change(KINDS.find((kind) => kind === event.currentTarget.value) ?? '')}
    >
      <option value="">–</option>
      {KINDS.map((kind, index) => <option key={kind} value={kind}>{`${index + 1}. ${common(`kind.${kind}`)}`}</option>)}
    </select>
  );
}

interface ChannelCellProps {
  readonly line: PaperLine;
  readonly label: string;
  readonly channels: readonly OutreachChannel[];
  change(channel: string): void;
}

function ChannelCell({ line, label, channels, change }: ChannelCellProps) {
  return (
    <select aria-label={label} value={line.channel} disabled={!isEditable(line)} onChange={(event) => change(event.currentTarget.value)}>
      <option value="">–</option>
      {channels.map((channel) => <option key={channel.code} value={channel.code}>{local(channel.name)}</option>)}
    </select>
  );
}
