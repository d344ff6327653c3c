import { useSignal } from '@preact/signals';
import type { TeamName } from '../api/registers';
import { communes } from '../desk/directory';
import { communeName } from '../desk/units';
import { formatCount } from '../format/numbers';
import { desk } from '../i18n/desk';
import { Checklist } from '../ui/Checklist';
import { SelectField } from '../ui/fields';
import type { WorkScope } from './scope';
import { t } from './texts';

const communeOf = (team: TeamName): string => team.code.slice(0, 5);

interface TeamPickerProps {
  readonly scope: WorkScope;
  readonly chosen: readonly string[];
  change(chosen: readonly string[]): void;
}

/** Several teams: of the commune, or for the Sở of one commune after the other. */
export function TeamPicker({ scope, chosen, change }: TeamPickerProps) {
  const commune = useSignal(scope.commune ?? '');
  const shown = scope.teams.filter((team) => communeOf(team) === (scope.commune ?? commune.value));
  return (
    <div class="form">
      <p class="field-label">{t('teams.chosen', { n: formatCount(chosen.length) })}</p>
      {scope.commune === undefined && <CommuneField value={commune.value} change={(code) => { commune.value = code; }} />}
      {shown.length > 0 && <Checklist legend={t('teams')} all={shown} chosen={chosen} find={t('teams.find')} change={change} />}
    </div>
  );
}

interface TeamFieldProps {
  readonly scope: WorkScope;
  readonly value: string;
  /** What choosing no team means; without it a team has to be chosen. */
  readonly nothing?: string;
  change(code: string): void;
}

/** One team: of the commune, or for the Sở of a commune that is chosen first. */
export function TeamField({ scope, value, nothing, change }: TeamFieldProps) {
  const commune = useSignal(scope.commune ?? value.slice(0, 5));
  const shown = scope.teams.filter((team) => communeOf(team) === (scope.commune ?? commune.value));
  return (
    <>
      {scope.commune === undefined && <CommuneField value={commune.value} change={(code) => { commune.value = code; change(''); }} />}
      <SelectField
        label={t('team')}
        optional={nothing !== undefined}
        nothing={nothing ?? desk('choose')}
        value={value}
        choices={shown.map(({ code, name }) => ({ value: code, label: name }))}
        change={change}
      />
    </>
  );
}

const CommuneField = ({ value, change }: { readonly value: string; change(code: string): void }) => (
  <SelectField
    label={t('commune')}
    nothing={desk('choose')}
    value={value}
    choices={communes.value.map(({ code }) => ({ value: code, label: communeName(code) ?? '' }))}
    change={change}
  />
);
