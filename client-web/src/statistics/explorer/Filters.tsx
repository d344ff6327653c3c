import type { Filter, StatisticsView } from '../../shared/api/statistics';
import { SelectField } from '../../shared/ui/fields';
import { formerCommunes } from '../model';
import { CHOICES } from './choices';
import { inCommune } from './formers';
import { t } from './texts';

interface FiltersProps {
  readonly view: StatisticsView;
  /** Whoever belongs to one commune has no places to choose among. */
  readonly choosesCommune: boolean;
  change(part: Partial<StatisticsView>): void;
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
