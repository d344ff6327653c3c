import type { CommuneDevices } from '../../shared/api/deviceOverview';
import { formatCount } from '../../shared/format/numbers';

type Sums = Omit<CommuneDevices, 'communeCode'>;

const NOTHING: Sums = { teams: 0, teamsWithPhone: 0, phones: 0, seenInAWeek: 0, openCodes: 0, unsent: 0 };

export const sumOf = (items: readonly CommuneDevices[]): Sums => items.reduce<Sums>((sum, each) => ({
  teams: sum.teams + each.teams,
  teamsWithPhone: sum.teamsWithPhone + each.teamsWithPhone,
  phones: sum.phones + each.phones,
  seenInAWeek: sum.seenInAWeek + each.seenInAWeek,
  openCodes: sum.openCodes + each.openCodes,
  unsent: sum.unsent + each.unsent,
}), NOTHING);

/** Share of teams with a phone, rounded down so that 100% means all; undefined where there are no teams. */
export const shareOf = ({ teams, teamsWithPhone }: CommuneDevices): string | undefined =>
  teams === 0 ? undefined : `${formatCount(Math.floor((teamsWithPhone * 100) / teams))}%`;
