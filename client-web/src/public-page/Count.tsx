import { formatCount } from '../shared/format/numbers';
import { t } from './texts';

/** Stands where a count is withheld. */
export const WITHHELD = '…';

export function Count({ of }: { readonly of: number | undefined }) {
  if (of !== undefined) return <>{formatCount(of)}</>;
  return (
    <>
      <span aria-hidden="true">{WITHHELD}</span>
      <span class="hidden">{t('withheld')}</span>
    </>
  );
}
