import { formatCount } from '../../shared/format/numbers';
import type { ProvinceState } from '../../shared/live/province';
import { Figure, trusted } from '../overview/Figures';
import { t as ofCentre } from '../texts';
import { t } from './texts';

/** The commune's figures of the day; how many of its teams take part stands beside the people guided. */
export function CommuneFigures({ state: { province: whole }, teams }: { readonly state: ProvinceState; readonly teams: number }) {
  return (
    <dl class="figures" aria-label={t('figures')}>
      <Figure name="kpi.people" value={whole.people} note={trusted(whole, 'people')} hero />
      <Figure name="kpi.households" value={whole.households} note={trusted(whole, 'households')} />
      <Figure name="kpi.businesses" value={whole.businesses} />
      <Figure
        name="kpi.records"
        value={whole.checkIns}
        note={whole.flagged > 0 ? ofCentre('total.flagged', { n: formatCount(whole.flagged) }) : undefined}
      />
      <Figure name="kpi.teams" value={whole.teamsReporting} {...(teams > 0 ? { of: teams } : {})} />
    </dl>
  );
}
