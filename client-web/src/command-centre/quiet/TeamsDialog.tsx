import { useEffect } from 'preact/hooks';
import { fetchQuietTeams } from '../../shared/api/quietLists';
import { QuietTeams } from '../../shared/campaign-day/QuietTeams';
import { communeName } from '../../shared/desk/units';
import { desk } from '../../shared/i18n/desk';
import { Dialog } from '../../shared/ui/Dialog';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { t } from './texts';

/** The server looks again as often. */
const PERIOD_MS = 5_000;

interface TeamsDialogProps {
  readonly date: string;
  readonly commune: string;
  close(): void;
}

/** The teams of a commune; their leaders are the commune's to call. */
export function TeamsDialog({ date, commune, close }: TeamsDialogProps) {
  const teams = useRemote(`${date} ${commune}`, () => fetchQuietTeams(date, commune));
  // It stays open while people make calls.
  useEffect(() => {
    const timer = setInterval(() => void teams.reload(), PERIOD_MS);
    return () => clearInterval(timer);
  }, [teams]);
  return (
    <Dialog
      wide
      title={t('teams.of', { commune: communeName(commune) ?? '' })}
      footer={<button type="button" class="secondary" onClick={close}>{desk('close')}</button>}
      close={close}
    >
      {/* What scrolls must be reachable by keyboard. */}
      <section tabIndex={0} aria-label={t('teams.of', { commune: communeName(commune) ?? '' })}>
        <Loaded of={teams}>{({ items }) => <QuietTeams teams={items} date={date} withLeader={false} />}</Loaded>
      </section>
    </Dialog>
  );
}
