import { KINDS } from '../../shared/api/checkIns';
import type { NamedCode } from '../../shared/api/programLists';
import type { Filter, StatisticsView } from '../../shared/api/statistics';
import { communes, local } from '../../shared/desk/directory';
import { compareVietnamese } from '../../shared/format/collation';
import { common } from '../../shared/i18n/common';
import type { Choice } from '../../shared/ui/fields';
import { activities, formerCommunes, lists } from '../model';
import { formersToChoose } from './formers';
import { t } from './texts';

/** What each filter chooses among, in the order of the form. */
export const CHOICES: Readonly<Record<Filter, (view: StatisticsView) => readonly Choice[]>> = {
  commune: () => communes.value.map(({ code, fullName }) => ({ value: code, label: fullName })),
  formerProvince: () => formerProvinces().map((name) => ({ value: name, label: name })),
  formerCommune: (view) => formersToChoose(formerCommunes.value, view)
    .map(({ name, communes: n }) => ({ value: name, label: n > 1 ? t('former.several', { name, n: `${n}` }) : name })),
  activity: () => named(activities.value),
  kind: () => KINDS.map((kind) => ({ value: kind, label: common(`kind.${kind}`) })),
  work: () => (['campaign-day', 'regular'] as const).map((work) => ({ value: work, label: t(`work.${work}`) })),
  organisation: () => named(lists.value?.organisations ?? []),
  area: () => named(lists.value?.areaAttributes ?? []),
};

const formerProvinces = (): readonly string[] =>
  [...new Set(communes.value.flatMap(({ formerProvince }) => (formerProvince === undefined ? [] : [formerProvince])))].sort(compareVietnamese);

const named = (codes: readonly NamedCode[]): readonly Choice[] => codes.map(({ code, name }) => ({ value: code, label: local(name) }));

/** The filters that are chosen, as a reader of the answer needs them: "Hình thức: Điểm hỗ trợ". */
export const chosenWords = (view: StatisticsView): readonly string[] =>
  (Object.keys(CHOICES) as Filter[]).filter((filter) => view[filter] !== '').map((filter) => {
    const value = view[filter];
    return `${t(`group.${filter}`)}: ${CHOICES[filter](view).find((choice) => choice.value === value)?.label ?? value}`;
  });
