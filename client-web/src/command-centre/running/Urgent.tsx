import { fetchDifficulties } from '../../shared/api/difficulties';
import { useFresh } from '../../shared/campaign-day/useFresh';
import { DifficultyCard } from '../../shared/difficulties/DifficultyCard';
import { formatCount } from '../../shared/format/numbers';
import { Loaded } from '../../shared/ui/Loaded';
import { fetchAll, useRemote } from '../../shared/ui/remote';
import { daySign } from './sign';
import { t } from './texts';

/** More at once than anybody could look at. */
const MOST = 100;

/** Urgent faults from the phones, answered where they are seen. */
export function Urgent() {
  const urgent = useRemote('', () => fetchAll((after) => fetchDifficulties({ open: true, urgent: true }, MOST, after), MOST));
  useFresh(daySign.value, urgent);
  return (
    <section class="panel" aria-labelledby="urgent-title">
      <Loaded of={urgent}>
        {(all) => (
          <>
            <h3 id="urgent-title"><span role="status">{all.length === 0 ? t('urgent.none') : t('urgent.title', { n: formatCount(all.length) })}</span></h3>
            {all.length > 0 && (
              <ul class="cards">
                {all.map((each) => <DifficultyCard key={each.id} difficulty={each} withCommune done={() => void urgent.reload()} />)}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
