import { useEffect } from 'preact/hooks';
import { fetchToCheckOn } from '../../shared/api/records';
import { formatCount } from '../../shared/format/numbers';
import { formatTime } from '../../shared/format/times';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { mayDecide } from './model';
import { doneWords } from './recordWords';
import { t } from './texts';

interface ToCheckProps {
  readonly commune: string;
  readonly date: string;
  /** How many there are, live; a change fetches them again. */
  readonly flagged: number;
  nameOf(team: string): string;
}

const SHOWN = 8;

/** The day's records that somebody should ask about. They count all the same; the office decides on its own page. */
export function ToCheck({ commune, date, flagged, nameOf }: ToCheckProps) {
  const records = useRemote(`${commune} ${date}`, () => fetchToCheckOn(date, commune, undefined));
  useEffect(() => { void records.reload(); }, [flagged, records]);
  return (
    <section class="pane" aria-labelledby="check-title">
      <div class="pane-head">
        <h3 id="check-title">{t('check')} <span class="commune-count">{formatCount(flagged)}</span></h3>
        {flagged > 0 && mayDecide.value && <a href="/xa#phieu">{t('check.office')}</a>}
      </div>
      <Loaded of={records}>
        {({ items }) => (items.length === 0 ? <p class="empty">{t('check.none')}</p> : (
          <ul class="check-list">
            {items.slice(0, SHOWN).map((record) => (
              <li key={record.id}>
                <time>{formatTime(record.occurredAt)}</time> <strong>{nameOf(record.teamCode)}</strong>
                <span>{doneWords(record)}</span>
              </li>
            ))}
            {flagged > SHOWN && <li>{t('more', { n: formatCount(flagged - SHOWN) })}</li>}
          </ul>
        ))}
      </Loaded>
    </section>
  );
}
