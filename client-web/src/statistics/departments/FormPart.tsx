import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { DepartmentReport } from '../../shared/api/departmentReports';
import type { DepartmentForm, WorkLists } from '../../shared/api/workLists';
import { communes, local } from '../../shared/desk/directory';
import { SelectField } from '../../shared/ui/fields';
import { BesideTable } from './BesideTable';
import { communesIn, type Cells } from './figures';
import { FormGrid } from './FormGrid';
import { t } from './texts';

interface FormPartProps {
  readonly report: DepartmentReport;
  readonly form: DepartmentForm;
  readonly lists: WorkLists;
  readonly cells: Cells;
  cell(row: string, column: string, commune: string, label: string): ComponentChildren;
}

/** One form with the place it is about and what teams recorded there. */
export function FormPart({ report, form, lists, cells, cell }: FormPartProps) {
  const commune = useSignal('');
  const filled = communesIn(cells, form.code);
  return (
    <section class="panel" aria-labelledby={`form-${form.code}`}>
      <h3 id={`form-${form.code}`}>{local(form.name)}</h3>
      {form.byCommune && (
        <div class="form-columns">
          <SelectField
            label={t('place')}
            help={t('place.help')}
            nothing={t('place.province')}
            value={commune.value}
            choices={communes.value.map(({ code, fullName }) => ({ value: code, label: filled.has(code) ? t('place.filled', { name: fullName }) : fullName }))}
            change={(code) => { commune.value = code; }}
          />
        </div>
      )}
      <FormGrid form={form} cell={(row, column, label) => cell(row, column, commune.value, label)} />
      <BesideTable report={report} form={form} lists={lists} commune={commune.value} />
    </section>
  );
}
