import { useSignal } from '@preact/signals';
import type { Review } from '../../shared/api/reviews';
import { compareVietnamese, withoutMarks } from '../../shared/format/collation';
import { formatCount } from '../../shared/format/numbers';
import { dateInVietnam, formatDate } from '../../shared/format/times';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { communes } from '../../shared/desk/directory';
import { FindField } from '../../shared/ui/FindField';
import { t } from './texts';

interface Row {
  readonly name: string;
  readonly review: Review;
}

/** For the province: which communes have confirmed, and which have not. */
export function AllReviews({ reviews, choose }: { readonly reviews: readonly Review[]; choose(communeCode: string): void }) {
  const sought = useSignal('');
  const open = useSignal(false);
  const names = new Map(communes.value.map(({ code, fullName }) => [code, fullName]));
  const rows = reviews
    .map((review): Row => ({ review, name: names.get(review.communeCode) ?? review.communeCode }))
    .filter(({ name, review }) => (!open.value || review.confirmedAt === undefined) && withoutMarks(name).includes(withoutMarks(sought.value.trim())))
    .sort((left, right) => compareVietnamese(left.name, right.name));
  const confirmed = reviews.filter(({ confirmedAt }) => confirmedAt !== undefined).length;
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: t('all.commune'),
      cell: ({ name, review }) => (
        <button type="button" class="text-button" onClick={() => choose(review.communeCode)}>{name}</button>
      ),
    },
    { key: 'state', head: t('all.state'), cell: ({ review }) => t(`all.${review.state}`) },
    { key: 'first', head: t('all.first'), kind: 'figure', cell: ({ review }) => dayOf(review.firstConfirmedAt) },
    { key: 'at', head: t('all.at'), kind: 'figure', cell: ({ review }) => dayOf(review.confirmedAt) },
    { key: 'what', head: t('all.what'), cell: ({ review }) => (review.changed === undefined ? '' : t(review.changed ? 'form.yes' : 'form.no')) },
    { key: 'since', head: t('all.since'), kind: 'figure', cell: ({ review }) => (review.confirmedAt ? formatCount(review.changesSince) : '') },
  ];
  return (
    <div class="panel">
      <h3>{t('all', { n: formatCount(confirmed), total: formatCount(reviews.length) })}</h3>
      <div class="bar">
        <FindField label={t('all.find')} value={sought.value} change={(value) => { sought.value = value; }} />
        <fieldset class="views" aria-label={t('all.filter')}>
          <button type="button" class="view" aria-pressed={!open.value} onClick={() => { open.value = false; }}>{t('all.everybody')}</button>
          <button type="button" class="view" aria-pressed={open.value} onClick={() => { open.value = true; }}>{t('all.open')}</button>
        </fieldset>
      </div>
      <DataTable caption={t('all.caption')} columns={columns} rows={rows} empty={t('all.none')} keyOf={({ review }) => review.communeCode} />
    </div>
  );
}

const dayOf = (at: Date | undefined): string => (at ? formatDate(dateInVietnam(at)) : '');
