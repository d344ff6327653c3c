import type { ComponentChildren } from 'preact';
import type { DepartmentForm, FormColumn } from '../../shared/api/workLists';
import { local } from '../../shared/desk/directory';
import { t } from './texts';

interface FormGridProps {
  readonly form: DepartmentForm;
  /** What stands in a cell; `label` names it for those who hear it. */
  cell(row: string, column: string, label: string): ComponentChildren;
}

/** A form as the table it is: contents down, counts across, kinds of school above. */
export function FormGrid({ form, cell }: FormGridProps) {
  const groups = groupsOf(form.columns);
  return (
    <div class="form-grid">
      <table class="data data-grid">
        <caption class="hidden">{local(form.name)}</caption>
        <thead>
          {groups && (
            <tr>
              <td />
              {groups.map(({ name, span }) => <th key={name} scope="colgroup" colSpan={span} class="data-group">{name}</th>)}
            </tr>
          )}
          <tr>
            <th scope="col">{t('row')}</th>
            {form.columns.map((column) => <th key={column.code} scope="col" class="data-figure">{local(column.name)}</th>)}
          </tr>
        </thead>
        <tbody>
          {form.rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{local(row.name)}</th>
              {form.columns.map((column) => (
                <td key={column.code} class="data-figure" data-label={columnName(column)}>
                  {cell(row.code, column.code, t('cell', { row: local(row.name), column: columnName(column) }))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const columnName = ({ name, group }: FormColumn): string => (group ? t('group', { group: local(group), column: local(name) }) : local(name));

function groupsOf(columns: readonly FormColumn[]): readonly { readonly name: string; readonly span: number }[] | undefined {
  if (columns.every(({ group }) => group === undefined)) return undefined;
  const names = columns.map(({ group }) => (group ? local(group) : ''));
  return [...new Set(names)].map((name) => ({ name, span: names.filter((each) => each === name).length }));
}
