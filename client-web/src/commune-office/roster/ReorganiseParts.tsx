import type { Team } from '../../shared/api/teams';
import type { Village } from '../../shared/api/villages';
import { fullVillageName, villageName } from '../../shared/desk/villages';
import { compareVietnamese } from '../../shared/format/collation';
import { formatCount } from '../../shared/format/numbers';
import { CheckField, SelectField } from '../../shared/ui/fields';
import { isPresent } from './rosterRows';
import { t } from './texts';

/** Villages the list shows without scrolling. */
const FITTING = 7;

interface PartnersProps {
  readonly village: Village;
  readonly villages: readonly Village[];
  readonly chosen: { value: readonly string[] };
}

/** The villages to merge with. */
export function Partners({ village, villages, chosen }: PartnersProps) {
  const others = villages
    .filter((each) => isPresent(each) && each.code !== village.code)
    .sort((left, right) => compareVietnamese(villageName(left), villageName(right)));
  const toggle = (code: string, on: boolean) => {
    chosen.value = on ? [...chosen.value, code] : chosen.value.filter((each) => each !== code);
  };
  return (
    <fieldset class="radios">
      <legend class="field-label">{t('reorganise.with', { name: villageName(village) })}</legend>
      {others.length > FITTING && <p class="help">{t('reorganise.scroll', { n: formatCount(others.length) })}</p>}
      <div class="partners">
        {others.map((each) => (
          <CheckField
            key={each.code}
            label={fullVillageName(each)}
            checked={chosen.value.includes(each.code)}
            change={(on) => toggle(each.code, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Which team goes on in which part of a split village. */
export function TeamsOfParts({ teams, inSecond }: { readonly teams: readonly Team[]; readonly inSecond: { value: readonly string[] } }) {
  const move = (code: string, second: boolean) => {
    inSecond.value = second ? [...inSecond.value, code] : inSecond.value.filter((each) => each !== code);
  };
  return (
    <>
      <h3>{t('reorganise.teamGoes')}</h3>
      {teams.map((team) => (
        <SelectField
          key={team.code}
          label={team.name}
          value={inSecond.value.includes(team.code) ? 'second' : 'first'}
          choices={[{ value: 'first', label: t('reorganise.toFirst') }, { value: 'second', label: t('reorganise.toSecond') }]}
          change={(value) => move(team.code, value === 'second')}
        />
      ))}
    </>
  );
}
