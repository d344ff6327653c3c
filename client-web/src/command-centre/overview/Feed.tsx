import { KINDS, type Kind } from '../../shared/api/checkIns';
import type { FeedItem } from '../../shared/api/totals';
import { formatCount } from '../../shared/format/numbers';
import { formatClock } from '../../shared/format/times';
import { common } from '../../shared/i18n/common';
import type { ProvinceState } from '../../shared/live/province';
import { keyOf } from '../feedKeys';
import { communesByCode } from '../model';
import { t } from '../texts';

const isKind = (kind: string): kind is Kind => KINDS.some((known) => known === kind);

interface FeedProps {
  readonly state: ProvinceState;
  /** Where it was recorded; the commune's name when left out. */
  placeOf?(item: FeedItem): string | undefined;
}

const communeOf = (item: FeedItem): string | undefined => communesByCode.value.get(item.communeCode)?.fullName;

export function Feed({ state, placeOf = communeOf }: FeedProps) {
  return (
    <section class="pane pane-feed" aria-labelledby="feed-title">
      <div class="pane-head"><h2 id="feed-title">{t('feed')}</h2></div>
      <div class="pane-body">
        {state.feed.length === 0 && <p class="empty">{t('feed.none')}</p>}
        <ol class="feed">
          {state.feed.map((item) => <Item key={keyOf(item)} item={item} place={placeOf(item)} />)}
        </ol>
      </div>
    </section>
  );
}

function Item({ item, place }: { readonly item: FeedItem; readonly place: string | undefined }) {
  const words = [
    isKind(item.kind) ? common(`kind.${item.kind}`) : '',
    item.people > 0 ? t('feed.people', { n: formatCount(item.people) }) : '',
  ];
  return (
    <li class="feed-item">
      <time class="feed-time">{formatClock(item.at)}</time>
      <span class="feed-place">{place}</span>
      <span class="feed-words">{words.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
