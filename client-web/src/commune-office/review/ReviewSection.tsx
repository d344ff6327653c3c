import { fetchReviews, type Review, type Reviews } from '../../shared/api/reviews';
import { formatDate } from '../../shared/format/times';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { useRemote } from '../../shared/ui/remote';
import { chooseCommune, commune, communeCode, mayChoose, rights } from '../model';
import { AllReviews } from './AllReviews';
import { ChangesOfYear } from './ChangesOfYear';
import { ReviewForm } from './ReviewForm';
import { stateWords } from './reviewWords';
import { t } from './texts';

const TITLE = 'review-title';

/** Rà soát, kiện toàn: the commune says once a year that its roster is right; what changes later is listed. */
export function ReviewSection() {
  const reviews = useRemote('all', fetchReviews);
  return (
    <section class="section" aria-labelledby={TITLE}>
      <h2 id={TITLE} tabIndex={-1}>{t('title')}</h2>
      <Loaded of={reviews}>{(value) => <YearOfReview reviews={value} reload={() => void reviews.reload()} />}</Loaded>
    </section>
  );
}

/** Goes to a commune's review, which stands above the list it was chosen from. */
function show(code: string): void {
  chooseCommune(code);
  document.getElementById(TITLE)?.focus();
}

function YearOfReview({ reviews, reload }: { readonly reviews: Reviews; reload(): void }) {
  const code = communeCode.value;
  const own = reviews.items.find((review) => review.communeCode === code);
  return (
    <>
      <p class="section-lead">
        {t('lead', { year: `${reviews.year}` })}
        {reviews.lastWorkingDay !== undefined && ` ${t('deadline', { date: formatDate(reviews.lastWorkingDay) })}`}
      </p>
      {own && <OneReview key={own.communeCode} review={own} hasDeadline={reviews.lastWorkingDay !== undefined} reload={reload} />}
      {mayChoose.value && <AllReviews reviews={reviews.items} choose={show} />}
    </>
  );
}

interface OneReviewProps {
  readonly review: Review;
  /** The program names a day by which to confirm. */
  readonly hasDeadline: boolean;
  reload(): void;
}

function OneReview({ review, hasDeadline, reload }: OneReviewProps) {
  const { communeCode: code, confirmedAt, changesSince } = review;
  return (
    <>
      <Notice kind={confirmedAt === undefined ? 'warn' : 'good'}>
        {mayChoose.value && <p><strong>{commune.value?.fullName}</strong></p>}
        {stateWords(review, hasDeadline).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </Notice>
      {rights.value.confirms && <ReviewForm communeCode={code} before={confirmedAt && { changesSince }} done={reload} />}
      {rights.value.changes && confirmedAt !== undefined && (
        <ChangesOfYear key={`${confirmedAt.getTime()} ${changesSince}`} communeCode={code} confirmedAt={confirmedAt} />
      )}
    </>
  );
}
