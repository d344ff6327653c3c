import type { Account } from '../../shared/api/accounts';
import { communeName, departmentName } from '../model';
import { t } from './texts';

/** Where somebody works, as far as it bounds what they see. */
export function placeOf({ communeCode, department }: Account): string {
  if (communeCode !== undefined) return communeName(communeCode);
  return department === undefined ? t('place.province') : departmentName(department);
}
