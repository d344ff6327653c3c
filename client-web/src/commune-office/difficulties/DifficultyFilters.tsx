import type { DifficultyFilter } from '../../shared/api/difficulties';
import { compareVietnamese } from '../../shared/format/collation';
import { SelectField } from '../../shared/ui/fields';
import { local, names } from '../../shared/desk/directory';
import { communeCode, roster, user } from '../model';
import { unitName } from '../../shared/desk/units';
import { t } from '../../shared/difficulties/texts';

export interface Filters {
  readonly state: string;
  readonly kind: string;
  readonly team: string;
  readonly holder: string;
}

export const UNFILTERED: Filters = { state: 'open', kind: '', team: '', holder: '' };

/** What the server is asked; an empty choice asks for everything. */
export const queryOf = ({ state, kind, team, holder }: Filters): DifficultyFilter => ({
  open: state === 'all' ? undefined : state === 'open',
  kind: kind || undefined,
  team: team || undefined,
  holder: holder || undefined,
});

export function DifficultyFilters({ filters, change }: { readonly filters: Filters; change(next: Filters): void }) {
  const kinds = (names.value?.difficultyKinds ?? []).map(({ code, name }) => ({ value: code, label: local(name) }));
  const departments = (names.value?.departments ?? []).map(({ code, name }) => ({ value: code, label: local(name) }));
  const holders = [{ value: 'commune', label: t('holder.commune') }, { value: 'province', label: unitName('province') }, ...departments];
  return (
    <div class="panel form-columns">
      <SelectField
        label={t('filter.state')}
        value={filters.state}
        choices={(['open', 'resolved', 'all'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
        change={(state) => change({ ...filters, state })}
      />
      <SelectField
        label={t('filter.kind')}
        nothing={t('filter.anyKind')}
        value={filters.kind}
        choices={kinds}
        change={(kind) => change({ ...filters, kind })}
      />
      {communeCode.value !== undefined && user.value?.role !== 'department' && (
        <SelectField
          label={t('filter.team')}
          nothing={t('filter.anyTeam')}
          value={filters.team}
          choices={teamChoices()}
          change={(team) => change({ ...filters, team })}
        />
      )}
      {user.value?.role !== 'communeOfficer' && (
        <SelectField
          label={t('filter.holder')}
          nothing={t('filter.anyHolder')}
          value={filters.holder}
          choices={holders}
          change={(holder) => change({ ...filters, holder })}
        />
      )}
    </div>
  );
}

function teamChoices() {
  const known = roster.state.value;
  if (known.kind !== 'ready') return [];
  return [...known.value.teams]
    .sort((left, right) => compareVietnamese(left.name, right.name))
    .map(({ code, name }) => ({ value: code, label: name }));
}
