import type { Village } from '../api/villages';
import { names } from './directory';
import { t } from './texts';

/** "Thôn 1", "Tổ dân phố 3": the real kind stands in the name. English words in brackets are for the choice of a kind only. */
export function villageName({ kind, name }: Pick<Village, 'kind' | 'name'>): string {
  const kindName = names.value?.villageKinds.find(({ code }) => code === kind)?.name.vi;
  return kindName === undefined ? name : `${kindName} ${name}`;
}

/** "Thôn 1 (xã cũ: Đạ M'Rông)", where a merged commune may hold several "Thôn 1". */
export const fullVillageName = (village: Village): string =>
  village.formerCommune === undefined ? villageName(village) : `${villageName(village)} (${formerWords(village.formerCommune)})`;

/** The commune a village was in before the mergers, in words. */
export const formerWords = (formerCommune: string): string => t('village.formerOf', { name: formerCommune });
