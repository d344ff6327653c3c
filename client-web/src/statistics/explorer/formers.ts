import type { StatisticsView } from '../../shared/api/statistics';
import type { FormerCommune } from '../../shared/api/villages';
import { compareVietnamese } from '../../shared/format/collation';

/** Names to choose among: of the commune that is chosen, else of all. One that a link asks for stays, even if no village names it any more. */
export const formersToChoose = (known: readonly FormerCommune[], { commune, formerCommune }: StatisticsView): readonly string[] =>
  [...new Set([...namesIn(known, commune), ...(formerCommune === '' ? [] : [formerCommune])])].sort(compareVietnamese);

/** A question of another commune: what that one was not made of is asked for no more. */
export const inCommune = (known: readonly FormerCommune[], view: StatisticsView, commune: string): Partial<StatisticsView> =>
  namesIn(known, commune).includes(view.formerCommune) ? { commune } : { commune, formerCommune: '' };

const namesIn = (known: readonly FormerCommune[], commune: string): readonly string[] =>
  known.filter(({ communeCode }) => commune === '' || communeCode === commune).map(({ name }) => name);
