import type { CheckIn } from '../shared/api/checkIns';
import { formatCount } from '../shared/format/numbers';
import { common } from '../shared/i18n/common';
import { t } from './texts';

const COUNTS = ['households', 'businesses', 'people'] as const;

/** A record in one glance. */
export function RecordSummary({ checkIn }: { readonly checkIn: CheckIn }) {
  const parts = COUNTS.flatMap((field) => {
    const value = checkIn[field] ?? 0;
    return value > 0 ? t(`records.${field}`, { n: formatCount(value) }) : [];
  });
  if (checkIn.householdNumber !== undefined) parts.unshift(t('records.house', { n: formatCount(checkIn.householdNumber) }));
  if (checkIn.outcome) parts.push(t(`visit.${checkIn.outcome}`));
  return (
    <>
      <div class="record-kind">{common(`kind.${checkIn.kind}`)}</div>
      <div class="record-counts">{parts.join(' · ')}</div>
    </>
  );
}
