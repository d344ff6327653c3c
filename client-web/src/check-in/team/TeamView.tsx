import { useEffect } from 'preact/hooks';
import { formatCount } from '../../shared/format/numbers';
import { dateInVietnam } from '../../shared/format/times';
import { onSent } from '../sending';
import { Unsent } from '../Unsent';
import { view } from '../view';
import { Announcements } from './Announcements';
import { DayLink } from '../DayLink';
import { Figures } from './Figures';
import { loadOwnTeam, ownTeam } from './ownTeam';
import { TargetShare } from './TargetShare';
import { t } from './texts';
import { WorkdayPanel } from './WorkdayPanel';
import { ZaloMessage } from './ZaloMessage';
import './team.css';

/** The team's own page: what is not sent, the day, and what the team has done. */
export function TeamView() {
  useEffect(() => {
    const look = () => { if (document.visibilityState === 'visible') void loadOwnTeam(); };
    look();
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  const today = dateInVietnam(new Date());
  const known = ownTeam.value;
  return (
    <div class="own-team">
      <h1 class="hidden">{t('teamPage.title')}</h1>
      <DayLink withLast />
      <Unsent />
      <WorkdayPanel known={known} today={today} />
      <Announcements all={known?.announcements ?? []} />
      <Figures figures={known?.figures} today={today} />
      <TargetShare target={known?.target} figures={known?.figures} today={today} />
      <ToCheck flagged={known?.figures?.year.flagged ?? 0} held={known?.figures?.year.held ?? 0} />
      <ZaloMessage figures={known?.figures} today={today} />
    </div>
  );
}

/** What the commune will come back to, without reproach. */
function ToCheck({ flagged, held }: { readonly flagged: number; readonly held: number }) {
  if (flagged + held === 0) return null;
  return (
    <div class="notice">
      {flagged > 0 && <p>{t('check.flagged', { n: formatCount(flagged) })}</p>}
      {held > 0 && <p>{t('check.held', { n: formatCount(held) })}</p>}
    </div>
  );
}

// What was just sent shows in the sums; while another part of the page is shown, nobody looks at them.
onSent(() => { if (view.value.kind === 'team') void loadOwnTeam(); });
