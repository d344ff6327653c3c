import { useSignal, type Signal } from '@preact/signals';
import { issueReport, type PeriodicReport, type ReportKey } from '../api/periodicReports';
import { dateInVietnam } from '../format/times';
import { DateField } from '../ui/DateField';
import { TextField } from '../ui/fields';
import { Notice } from '../ui/Notice';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { t } from './texts';

interface IssuePartProps {
  readonly of: ReportKey;
  readonly report: PeriodicReport;
  readonly isChanged: Signal<boolean>;
  done(): void;
}

/** Number and date come back from the office when the document was signed and issued. */
export function IssuePart({ of, report, isChanged, done }: IssuePartProps) {
  const number = useSignal(report.standing.number ?? '');
  const date = useSignal(report.standing.issuedOn ?? '');
  const saving = useSaving({ 'changed-meanwhile': t('problem.changed'), 'invalid-request': t('issue.bad') });
  const save = () => {
    if (isChanged.value) return saving.refuse(t('unsaved.first'));
    if (number.value.trim() === '' || date.value === '') return saving.refuse(t('issue.missing'));
    void saving.run(() => issueReport(of, { version: report.version, number: number.value.trim(), date: date.value }), () => {
      toast(t('issued'));
      done();
    });
  };
  return (
    <>
      <h4>{t('issue')}</h4>
      <p class="help">{t('issue.lead')}</p>
      <div class="form-columns">
        <TextField label={t('issue.number')} help={t('issue.number.help')} maxLength={100} value={number.value} change={(typed) => { number.value = typed; }} />
        <DateField label={t('issue.date')} max={dateInVietnam(new Date())} value={date.value} change={(typed) => { date.value = typed; }} />
      </div>
      {saving.problem.value !== undefined && <Notice kind="error">{saving.problem.value}</Notice>}
      <div class="bar">
        <button type="button" class="primary" aria-disabled={saving.busy.value} onClick={save}>{t('issue')}</button>
      </div>
    </>
  );
}
