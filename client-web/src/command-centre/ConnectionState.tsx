import { formatClock } from '../shared/format/times';
import { isStale } from '../shared/live/connection';
import { connection, headline, now } from './model';
import { t } from './texts';

/** Never claims to be live when it is not. The state is announced; the seconds of the clock are not. */
export function ConnectionState() {
  const link = connection.value;
  if (link.kind === 'refused') return null;
  const stale = headline.value !== undefined && isStale(link, now.value);
  return (
    <p class={`connection connection-${stale ? 'stale' : link.kind}`} role="status">
      <span class="connection-lamp" aria-hidden="true" />
      {stale && headline.value ? t('conn.stale', { t: formatClock(headline.value.at) }) : t(`conn.${link.kind}`)}
      {stale && <small>{t('conn.reconnecting')}</small>}
    </p>
  );
}
