import { useSignal } from '@preact/signals';
import type { ListedRecord } from '../../shared/api/records';
import type { Team } from '../../shared/api/teams';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { rights } from '../model';
import { BookDialog } from './BookDialog';
import { ReasonDialog } from './ReasonDialog';
import { WhatCell, WhoCell } from './RecordCells';
import { heldWords, momentWords } from './recordWords';
import { t } from './texts';

interface Open {
  readonly kind: 'book' | 'decline';
  readonly record: ListedRecord;
}

interface HeldListProps {
  readonly records: readonly ListedRecord[];
  readonly teams: readonly Team[];
  reload(): void;
}

/** Records that came too late to count by themselves: the officer books them or declines them with a reason. */
export function HeldList({ records, teams, reload }: HeldListProps) {
  const open = useSignal<Open | undefined>(undefined);
  const close = () => { open.value = undefined; };
  const columns: Column<ListedRecord>[] = [
    { key: 'who', head: t('column.who'), cell: (record) => <WhoCell record={record} teams={teams} /> },
    { key: 'what', head: t('column.what'), cell: (record) => <WhatCell record={record} /> },
    { key: 'why', head: t('held.why'), cell: heldWords },
  ];
  if (rights.value.records) {
    columns.push({
      key: 'actions',
      head: t('column.actions'),
      kind: 'actions',
      cell: (record) => (
        <>
          <button
            type="button"
            class="text-button"
            aria-label={t('book.of', { at: momentWords(record.occurredAt) })}
            onClick={() => { open.value = { kind: 'book', record }; }}
          >
            {t('book')}
          </button>
          <button
            type="button"
            class="text-button text-button-danger"
            aria-label={t('decline.of', { at: momentWords(record.occurredAt) })}
            onClick={() => { open.value = { kind: 'decline', record }; }}
          >
            {t('decline')}
          </button>
        </>
      ),
    });
  }
  const rows = [...records].sort((left, right) => left.occurredAt.getTime() - right.occurredAt.getTime());
  return (
    <div class="panel">
      <p class="section-lead">{t('held.lead')}</p>
      <DataTable caption={t('tab.cho')} columns={columns} rows={rows} empty={t('held.none')} keyOf={({ id }) => id} />
      {open.value?.kind === 'book' && <BookDialog record={open.value.record} close={close} done={reload} />}
      {open.value?.kind === 'decline' && <ReasonDialog record={open.value.record} what="decline" close={close} done={reload} />}
    </div>
  );
}
