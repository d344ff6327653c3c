import { fetchReviews, type Review, type Reviews } from '../../shared/api/reviews';
import { dateInVietnam, formatDate } from '../../shared/format/times';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { useRemote } from '../../shared/ui/remote';
import { communeCode, mayChoose, rights } from '../model';
import { AllReviews } from './AllReviews';
import { ChangesSince } from './ChangesSince';
import { ReviewForm } from './ReviewForm';
import { t } from './texts';

/** Rà soát, kiện toàn: the commune says once a year that its roster is right; what changes later is listed. */
export function ReviewSection() {
  const reviews = useRemote('all', fetchReviews);
  return (
    <section class="section" aria-labelledby="review-title">
      <h2 id="review-title">{t('title')}</h2>
      <Loaded of={reviews}>{(value) => <YearOfReview reviews={value} reload={() => void reviews.reload()} />}</Loaded>
    </section>
  );
}

function YearOfReview({ reviews, reload }: { readonly reviews: Reviews; reload(): void }) {
  const code = communeCode.value ?? '';
  const own = reviews.items.find((review) => review.communeCode === code);
  return (
    <>
      <p class="section-lead">
        {t('lead', { year: `${reviews.year}` })}
        {reviews.lastWorkingDay !== undefined && ` ${t('deadline', { date: formatDate(reviews.lastWorkingDay) })}`}
      </p>
      {own && <Notice kind={own.confirmedAt === undefined ? 'warn' : 'good'}><p>{stateWords(own)}</p></Notice>}
      {rights.value.confirms && <ReviewForm key={code} communeCode={code} again={own?.confirmedAt !== undefined} done={reload} />}
      {rights.value.changes && own?.confirmedAt !== undefined && <ChangesSince key={`${code} ${own.confirmedAt.getTime()}`} communeCode={code} count={own.changesSince} />}
      {mayChoose.value && <AllReviews reviews={reviews.items} />}
    </>
  );
}

function stateWords(review: Review): string {
  if (review.confirmedAt === undefined) return t(review.state === 'overdue' ? 'state.overdue' : 'state.due');
  const parts = [
    t(review.changed ? 'state.changed' : 'state.unchanged', { date: formatDate(dateInVietnam(review.confirmedAt)) }),
    review.confirmedBy && t('state.by', { name: review.confirmedBy }),
    review.decisionNumber && decisionWords(review.decisionNumber, review.decisionDate),
    review.state === 'late' && t('state.late'),
    review.note,
  ];
  return parts.filter(Boolean).join(' ');
}

const decisionWords = (number: string, date: string | undefined): string =>
  date === undefined ? t('state.decision', { number }) : t('state.decisionOf', { number, date: formatDate(date) });
