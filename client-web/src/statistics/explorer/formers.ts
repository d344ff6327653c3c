import type { StatisticsView } from '../../shared/api/statistics';
import type { FormerCommune } from '../../shared/api/villages';
import { compareVietnamese } from '../../shared/format/collation';

/** A name to choose, and how many communes of today have villages of a commune of that name: Đà Lạt and Bảo Lộc both had a Phường 1. */
export interface FormerName {
  readonly name: string;
  readonly communes: number;
}

/** Names to choose among: of the commune that is chosen, else of all. One that a link asks for stays, even if no village names it any more. */
export function formersToChoose(known: readonly FormerCommune[], { commune, formerCommune }: StatisticsView): readonly FormerName[] {
  const there = namesIn(known, commune);
  const names = new Set(formerCommune === '' ? there : [...there, formerCommune]);
  return [...names].sort(compareVietnamese).map((name) => ({ name, communes: there.filter((each) => each === name).length }));
}

/** A question of another commune: what that one was not made of is asked for no more. */
export const inCommune = (known: readonly FormerCommune[], view: StatisticsView, commune: string): Partial<StatisticsView> =>
  namesIn(known, commune).includes(view.formerCommune) ? { commune } : { commune, formerCommune: '' };

const namesIn = (known: readonly FormerCommune[], commune: string): readonly string[] =>
  known.filter(({ communeCode }) => commune === '' || communeCode === commune).map(({ name }) => name);
