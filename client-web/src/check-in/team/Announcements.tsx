import type { Announcement } from '../../shared/api/announcements';
import { dateInVietnam, formatMoment } from '../../shared/format/times';
import { t } from './texts';

/** What the Sở and the commune have to say to the team, as long as it holds. */
export function Announcements({ all }: { readonly all: readonly Announcement[] }) {
  const now = new Date();
  const inForce = all.filter(({ validUntil }) => validUntil > now);
  if (inForce.length === 0) return null;
  return (
    <section aria-labelledby="news-title">
      <h2 id="news-title">{t('news.title')}</h2>
      <ul class="news">
        {inForce.map((each) => (
          <li key={each.id}>
            <p class="news-from">
              <span>{t(`news.${each.unit}`)}</span>
              <time>{formatMoment(each.createdAt, dateInVietnam(now))}</time>
            </p>
            <p class="news-text">{each.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
