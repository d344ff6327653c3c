import { useSignal } from '@preact/signals';
import type { ListedRecord } from '../../shared/api/records';
import type { Team } from '../../shared/api/teams';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { rights } from '../model';
import { ReasonDialog } from './ReasonDialog';
import { WhatCell, WhoCell } from './RecordCells';
import { markWords, momentWords } from './recordWords';
import { t } from './texts';

interface Open {
  readonly what: 'confirm' | 'void';
  readonly record: ListedRecord;
}

interface FlaggedListProps {
  readonly records: readonly ListedRecord[];
  readonly teams: readonly Team[];
  reload(): void;
}

/** Records that count and have a mark: the officer asks the team, then finds them right or voids them. */
export function FlaggedList({ records, teams, reload }: FlaggedListProps) {
  const open = useSignal<Open | undefined>(undefined);
  const columns: Column<ListedRecord>[] = [
    { key: 'who', head: t('column.who'), cell: (record) => <WhoCell record={record} teams={teams} /> },
    { key: 'what', head: t('column.what'), cell: (record) => <WhatCell record={record} /> },
    { key: 'why', head: t('flagged.why'), cell: ({ flags }) => <Marks flags={flags} /> },
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
            aria-label={t('confirm.of', { at: momentWords(record.occurredAt) })}
            onClick={() => { open.value = { what: 'confirm', record }; }}
          >
            {t('confirm')}
          </button>
          <button
            type="button"
            class="text-button text-button-danger"
            aria-label={t('void.of', { at: momentWords(record.occurredAt) })}
            onClick={() => { open.value = { what: 'void', record }; }}
          >
            {t('void')}
          </button>
        </>
      ),
    });
  }
  return (
    <div class="panel">
      <p class="section-lead">{t('flagged.lead')}</p>
      <DataTable caption={t('tab.kiem-tra')} columns={columns} rows={records} empty={t('flagged.none')} keyOf={({ id }) => id} />
      {open.value && <ReasonDialog record={open.value.record} what={open.value.what} close={() => { open.value = undefined; }} done={reload} />}
    </div>
  );
}

const Marks = ({ flags }: Pick<ListedRecord, 'flags'>) => <ul class="sentences">{flags.map((flag) => <li key={flag}>{markWords(flag)}</li>)}</ul>;
