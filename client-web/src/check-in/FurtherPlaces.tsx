import { formatCount } from '../shared/format/numbers';
import { freshAnswers } from './difficulties/known';
import { t } from './texts';
import { DIFFICULTIES, GUIDES, view } from './view';

/** The places beside recording; a new answer to a difficulty stands out. */
export function FurtherPlaces() {
  const { kind } = view.value;
  const fresh = freshAnswers.value.size;
  return (
    <nav class="further-places" aria-label={t('nav.further')}>
      <a href={DIFFICULTIES} aria-current={kind === 'difficulties' ? 'page' : undefined}>
        <span>{t('nav.difficulty')}</span>
        {fresh > 0 && <strong class="fresh-count">{t('nav.answers', { n: formatCount(fresh) })}</strong>}
      </a>
      <a href={GUIDES} aria-current={kind === 'guides' ? 'page' : undefined}><span>{t('nav.guides')}</span></a>
    </nav>
  );
}
