import { formatCount } from '../../shared/format/numbers';
import { reportingCommunes, type ProvinceState } from '../../shared/live/province';
import type { PictureFigure } from './picture';
import { t as wall } from '../wall/texts';

/** The figures under the map, the largest first. */
export function pictureFigures(state: ProvinceState, communes: number): readonly PictureFigure[] {
  const { province } = state;
  return [
    { name: wall('people'), value: formatCount(province.people) },
    { name: wall('communes'), value: `${formatCount(reportingCommunes(state))}/${formatCount(communes)}` },
    { name: wall('teams'), value: formatCount(province.teamsReporting) },
    { name: wall('households'), value: formatCount(province.households) },
    { name: wall('businesses'), value: formatCount(province.businesses) },
    { name: wall('records'), value: formatCount(province.checkIns) },
  ];
}
