import { useSignal } from '@preact/signals';
import { saveReport, sendReport, type DepartmentReport } from '../../shared/api/departmentReports';
import type { WorkLists } from '../../shared/api/workLists';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { LongTextField } from '../../shared/ui/fields';
import { Notice } from '../../shared/ui/Notice';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { cellKey, cellsOf, figuresOf, type Cells } from './figures';
import { FormPart } from './FormPart';
import { t } from './texts';

const LONGEST = 4_000;
const TEXTS = ['results', 'difficulties', 'proposals'] as const;

interface ReportEditorProps {
  readonly report: DepartmentReport;
  readonly lists: WorkLists;
  done(): void;
}

/** A department's draft: its forms, its texts, saved as often as wanted, sent once. */
export function ReportEditor({ report, lists, done }: ReportEditorProps) {
  const { department } = report.standing;
  const cells = useSignal<Cells>(cellsOf(report.figures));
  const texts = useSignal<Readonly<Record<(typeof TEXTS)[number], string>>>({
    results: report.results ?? '', difficulties: report.difficulties ?? '', proposals: report.proposals ?? '',
  });
  const isChanged = useSignal(false);
  const sending = useSignal(false);
  const saving = useSaving({ 'already-sent': t('problem.sent') });
  const type = (key: string, value: string) => {
    cells.value = { ...cells.value, [key]: value };
    isChanged.value = true;
  };
  const save = () => {
    const figures = figuresOf(cells.value);
    if (!figures) return saving.refuse(t('problem.figure'));
    void saving.run(() => saveReport(department, { version: report.version, figures, ...given(texts.value) }), () => {
      toast(t('saved'));
      done();
    });
  };
  const send = () => {
    if (isChanged.value) saving.refuse(t('send.first'));
    else sending.value = true;
  };
  return (
    <>
      {lists.forms.filter(({ code }) => report.forms.includes(code)).map((form) => (
        <FormPart
          key={form.code}
          report={report}
          form={form}
          lists={lists}
          cells={cells.value}
          cell={(row, column, commune, label) => {
            const key = cellKey(form.code, row, column, commune);
            return (
              <input
                class="grid-input"
                inputMode="numeric"
                autocomplete="off"
                maxLength={13}
                aria-label={label}
                value={cells.value[key] ?? ''}
                onInput={(event) => type(key, event.currentTarget.value)}
              />
            );
          }}
        />
      ))}
      <section class="panel">
        {TEXTS.map((name) => (
          <LongTextField
            key={name}
            label={t(name)}
            optional
            maxLength={LONGEST}
            value={texts.value[name]}
            change={(value) => { texts.value = { ...texts.value, [name]: value }; isChanged.value = true; }}
          />
        ))}
        {saving.problem.value !== undefined && <Notice kind="error">{saving.problem.value}</Notice>}
        <div class="bar">
          <button type="button" class="primary" aria-disabled={saving.busy.value} onClick={save}>{t('save')}</button>
          <button type="button" class="secondary" onClick={send}>{t('send')}</button>
          {isChanged.value && <span class="help">{t('unsaved')}</span>}
        </div>
      </section>
      {sending.value && (
        <ConfirmDialog
          title={t('send')}
          text={t('send.text')}
          action={t('send')}
          problems={{ 'nothing-to-send': t('problem.empty'), 'already-sent': t('problem.sent') }}
          send={() => sendReport(department, report.version)}
          done={() => { toast(t('sent')); done(); }}
          close={() => { sending.value = false; }}
        />
      )}
    </>
  );
}

const given = (texts: Readonly<Record<(typeof TEXTS)[number], string>>) => ({
  results: texts.results.trim() || undefined,
  difficulties: texts.difficulties.trim() || undefined,
  proposals: texts.proposals.trim() || undefined,
});
