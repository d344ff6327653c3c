import { useSignal } from '@preact/signals';
import { returnReport, type DepartmentReport } from '../../shared/api/departmentReports';
import type { WorkLists } from '../../shared/api/workLists';
import { formatCount } from '../../shared/format/numbers';
import { Notice } from '../../shared/ui/Notice';
import { ReasonDialog } from '../../shared/work/ReasonDialog';
import { nameOf } from '../../shared/desk/directory';
import { cellKey, cellsOf } from './figures';
import { FormPart } from './FormPart';
import { t } from './texts';

interface ReportViewProps {
  readonly report: DepartmentReport;
  readonly lists: WorkLists;
  readonly isOwn: boolean;
  readonly mayReturn: boolean;
  done(): void;
}

/** A report to be read; the Sở may give a sent one back. */
export function ReportView({ report, lists, isOwn, mayReturn, done }: ReportViewProps) {
  const { department, state } = report.standing;
  const cells = cellsOf(report.figures);
  const returning = useSignal(false);
  return (
    <>
      {isOwn && <Notice kind="good">{t('isSent')}</Notice>}
      {lists.forms.filter(({ code }) => report.forms.includes(code)).map((form) => (
        <FormPart
          key={form.code}
          report={report}
          form={form}
          lists={lists}
          cells={cells}
          cell={(row, column, commune) => {
            const value = cells[cellKey(form.code, row, column, commune)];
            return value === undefined ? '–' : formatCount(Number(value));
          }}
        />
      ))}
      <section class="panel">
        {(['results', 'difficulties', 'proposals'] as const).map((name) => (
          <div key={name}>
            <h3>{t(name)}</h3>
            <p class="card-text">{report[name] ?? t('notSaid')}</p>
          </div>
        ))}
        {mayReturn && state === 'sent' && (
          <div class="bar"><button type="button" class="secondary" onClick={() => { returning.value = true; }}>{t('return')}</button></div>
        )}
      </section>
      {returning.value && (
        <ReasonDialog
          title={t('return')}
          lead={nameOf(lists.departments, department) ?? ''}
          action={t('return')}
          said={t('returned')}
          send={(reason) => returnReport(department, report.version, reason)}
          done={done}
          close={() => { returning.value = false; }}
        />
      )}
    </>
  );
}
