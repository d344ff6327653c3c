import { computed } from '@preact/signals';
import { parseProgramNames, type ProgramNames } from '../../shared/api/programNames';
import type { NamedCode } from '../../shared/api/programLists';
import { language } from '../../shared/i18n/language';
import { programFile } from '../team';
import { t } from './texts';

const NOTHING: ProgramNames = { difficultyKinds: [], departments: [], deadlines: [], links: [], villageKinds: [] };

/** What the program file on this phone names. */
export const names = computed(() => {
  try {
    return programFile.value === undefined ? NOTHING : parseProgramNames(programFile.value);
  } catch {
    return NOTHING;
  }
});

const find = (codes: readonly NamedCode[], code: string): string | undefined =>
  codes.find((each) => each.code === code)?.name[language.value];

export const kindName = (code: string): string => find(names.value.difficultyKinds, code) ?? t('kind.other');

/** Who acts or has it, as people call them. */
export function unitName(unit: string): string {
  if (unit === 'commune' || unit === 'province') return t(`unit.${unit}`);
  return find(names.value.departments, unit) ?? t('unit.other');
}
