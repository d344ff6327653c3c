import { KINDS } from '../../shared/api/checkIns';
import type { NamedCode } from '../../shared/api/programLists';
import type { Filter, StatisticsView } from '../../shared/api/statistics';
import { communes, local } from '../../shared/desk/directory';
import { compareVietnamese } from '../../shared/format/collation';
import { common } from '../../shared/i18n/common';
import { SelectField } from '../../shared/ui/fields';
import { activities, formerCommunes, lists } from '../model';
import { formersToChoose, inCommune } from './formers';
import { t } from './texts';

interface FiltersProps {
  readonly view: StatisticsView;
  /** Whoever belongs to one commune has no places to choose among. */
  readonly choosesCommune: boolean;
  change(part: Partial<StatisticsView>): void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Of what only; each list begins with all. */
export function Filters({ view, choosesCommune, change }: FiltersProps) {
  const filters = (Object.keys(CHOICES) as Filter[]).filter((filter) => choosesCommune || !PLACES.includes(filter));
  return (
    <div class="form-columns">
      {filters.map((filter) => (
        <SelectField
          key={filter}
          label={t(`group.${filter}`)}
          nothing={t('all')}
          value={view[filter]}
          choices={CHOICES[filter](view)}
          change={(value) => change(filter === 'commune' ? inCommune(formerCommunes.value, view, value) : { [filter]: value })}
        />
      ))}
    </div>
  );
}

const PLACES: readonly Filter[] = ['commune', 'formerProvince'];

/** In the order of the form. */
const CHOICES: Readonly<Record<Filter, (view: StatisticsView) => readonly Choice[]>> = {
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
