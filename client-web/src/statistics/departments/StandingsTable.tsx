import type { Standing } from '../../shared/api/departmentReports';
import type { WorkLists } from '../../shared/api/workLists';
import { nameOf } from '../../shared/desk/directory';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { dueOf, stateWords } from './standings';
import { t } from './texts';

interface StandingsTableProps {
  readonly standings: readonly Standing[];
  readonly lists: WorkLists;
  /** Undefined where there is only one. */
  readonly choose: ((department: string) => void) | undefined;
}

/** Who has sent, who has not, and how many working days are left. */
export function StandingsTable({ standings, lists, choose }: StandingsTableProps) {
  const name = ({ department }: Standing) => nameOf(lists.departments, department) ?? t('department.other');
  const columns: readonly Column<Standing>[] = [
    { key: 'department', head: t('col.department'), cell: name },
    { key: 'state', head: t('col.state'), cell: stateWords },
    { key: 'due', head: t('col.due'), cell: (standing) => dueOf(standing) },
    ...(choose ? [{
      key: 'actions',
      head: t('col.actions'),
      kind: 'actions' as const,
      cell: (standing: Standing) => (
        <button type="button" class="text-button" aria-label={t('of', { what: t('view'), which: name(standing) })} onClick={() => choose(standing.department)}>
          {t('view')}
        </button>
      ),
    }] : []),
  ];
  return (
    <section class="panel">
      <DataTable caption={t('list')} columns={columns} rows={standings} empty={t('none')} keyOf={({ department }) => department} />
    </section>
  );
}
