import type { DepartmentReport } from '../../shared/api/departmentReports';
import type { DepartmentForm, WorkLists } from '../../shared/api/workLists';
import { nameOf } from '../../shared/desk/directory';
import { formatCount } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { t } from './texts';

interface BesideTableProps {
  readonly report: DepartmentReport;
  readonly form: DepartmentForm;
  readonly lists: WorkLists;
  /** Of one commune; empty for the province. */
  readonly commune: string;
}

/** What teams recorded of the same thing, beside the department's own figures. */
export function BesideTable({ report, form, lists, commune }: BesideTableProps) {
  if (form.beside.length === 0) return null;
  const rows = form.beside.map((activity) => ({
    activity,
    done: report.beside
      .filter((each) => each.activity === activity && (commune === '' || each.communeCode === commune))
      .reduce((sum, { done }) => sum + done, 0),
  }));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { key: 'activity', head: t('beside.activity'), cell: ({ activity }) => nameOf(lists.activities, activity) ?? t('activity.other') },
    { key: 'done', head: t('beside.done'), kind: 'figure', cell: ({ done }) => formatCount(done) },
  ];
  const title = t('beside', { from: formatDate(report.besideFrom), to: formatDate(report.besideTo) });
  return (
    <div class="beside">
      <h4>{title}</h4>
      <p class="help">{t('beside.lead')}</p>
      <DataTable caption={title} columns={columns} rows={rows} empty="" keyOf={({ activity }) => activity} />
    </div>
  );
}
