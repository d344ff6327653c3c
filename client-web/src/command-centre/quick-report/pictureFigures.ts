import type { Commune } from '../../shared/api/communes';
import { NO_TOTALS, type Totals } from '../../shared/api/totals';
import { formatCount } from '../../shared/format/numbers';
import { reportingCommunes, type ProvinceState } from '../../shared/live/province';
import { t as wall } from '../wall/texts';
import type { PictureFigure } from './pictureParts';

/** The figures of the province, or of one commune and so many teams where that is known; the largest first. */
export function pictureFigures(state: ProvinceState, communes: number, commune: Commune | undefined, teams?: number): readonly PictureFigure[] {
  const totals = commune ? state.communes.get(commune.code) ?? NO_TOTALS : state.province;
  const [people, ...others] = figures(totals, teams);
  if (!people) return [];
  return commune ? [people, ...others] : [people, { name: wall('communes'), value: `${formatCount(reportingCommunes(state))}/${formatCount(communes)}` }, ...others];
}

const figures = (totals: Totals, teams: number | undefined): readonly PictureFigure[] => [
  { name: wall('people'), value: formatCount(totals.people) },
  { name: wall('teams'), value: formatCount(totals.teamsReporting) + (teams === undefined ? '' : `/${formatCount(teams)}`) },
  { name: wall('households'), value: formatCount(totals.households) },
  { name: wall('businesses'), value: formatCount(totals.businesses) },
  { name: wall('records'), value: formatCount(totals.checkIns) },
];
