import { communes, nameOf, names } from './directory';
import { t } from './texts';

export const communeName = (code: string): string | undefined => communes.value.find((each) => each.code === code)?.fullName;

/** A unit as people call it: `province`, `commune` (which one is known from elsewhere), a department's code or a commune's. */
export function unitName(unit: string, communeCode?: string): string {
  if (unit === 'province') return t('unit.province');
  if (unit === 'commune') return (communeCode && communeName(communeCode)) ?? t('unit.commune');
  return nameOf(names.value?.departments, unit) ?? communeName(unit) ?? t('unit.other');
}

export const difficultyKindName = (code: string): string => nameOf(names.value?.difficultyKinds, code) ?? t('kind.other');
