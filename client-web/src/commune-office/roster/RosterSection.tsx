import { Loaded } from '../../shared/ui/Loaded';
import { communeCode, place, rights, roster, type Roster } from '../model';
import { RosterOverview } from './RosterOverview';
import { TeamView } from './TeamView';
import { ImportView } from './ImportView';
import { t } from './texts';

/** The address of the part where files are taken in and given out. */
export const FILES = 'tep';

/** The roster: all of it, one team (`#danh-sach/24805-003`), or import and export (`#danh-sach/tep`). */
export function RosterSection() {
  if (place.value.inside === FILES && rights.value.exports) return <ImportView key={communeCode.value} />;
  return <Loaded of={roster}>{show}</Loaded>;
}

function show(value: Roster) {
  const inside = place.value.inside;
  if (inside === undefined || inside === FILES) return <RosterOverview key={communeCode.value} roster={value} />;
  const team = value.teams.find(({ code }) => code === inside);
  if (team) return <TeamView key={team.code} team={team} villages={value.villages} />;
  return (
    <div class="section">
      <p class="nothing">{t('team.unknown')}</p>
      <a href="#danh-sach">{t('back')}</a>
    </div>
  );
}
