import type { NamedCode } from '../../shared/api/programLists';
import { reportsTexts } from '../../shared/reports/texts';
import { partName } from '../../shared/reports/words';
import { communeName, local, program } from '../model';

/** In which lists of the program file the codes of a field are. A commune's team and a member are told by their numbers. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  attributes: ['areaAttributes'],
  channel: ['outreachChannels'],
  contents: ['trainingContents'],
  focus: ['activities'],
  form: ['trainingForms'],
  holder: ['departments'],
  indicator: ['indicators'],
  kind: ['villageKinds', 'difficultyKinds'],
  level: ['awardLevels'],
  measure: ['activities'],
  organisation: ['organisations'],
  period: ['reportPeriods'],
};

/** The name the program gives a code of a field. */
export function programName(field: string, code: string): string | undefined {
  for (const name of LISTS[field] ?? []) {
    const found = nameIn(program.value?.lists.get(name), code);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A part that people write in a periodic report, which the log names by its code. */
export const reportPartName = (action: string, field: string): string | undefined =>
  (action.startsWith('periodic-report.') && `part.${field}` in reportsTexts.vi ? partName(field) : undefined);

/** A figure of a department's report, named by form, row and column, and the commune where it has one. */
export function formFigureName(action: string, field: string): string | undefined {
  const [formCode, row = '', column = '', commune] = field.split('/');
  const form = action.startsWith('department-report.') ? program.value?.departmentForms.find(({ code }) => code === formCode) : undefined;
  if (form === undefined) return undefined;
  const cell = [nameIn(form.rows, row), nameIn(form.columns, column)].filter(Boolean).join(', ');
  return commune === undefined ? cell : `${cell}, ${communeName(commune)}`;
}

function nameIn(list: readonly NamedCode[] | undefined, code: string): string | undefined {
  const found = list?.find((each) => each.code === code);
  return found && local(found.name);
}
