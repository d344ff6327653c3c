import { useSignal } from '@preact/signals';
import { fetchHouseholds, type StatisticsView } from '../../shared/api/statistics';
import { formatCount } from '../../shared/format/numbers';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { t } from './texts';
import { toAddress } from './view';

/** Distinct households are counted over the ledger itself, not over stored sums: only for whoever asks. */
export function Households({ view }: { readonly view: StatisticsView }) {
  const isAsked = useSignal(false);
  if (isAsked.value) return <Counted view={view} />;
  return (
    <p class="no-print">
      <button type="button" class="text-button" onClick={() => { isAsked.value = true; }}>{t('households.count')}</button>
    </p>
  );
}

function Counted({ view }: { readonly view: StatisticsView }) {
  const households = useRemote(toAddress(view), () => fetchHouseholds(view));
  return (
    <Loaded of={households}>
      {(count) => <p class="help" role="status">{count === undefined ? t('households.none') : t('households', { n: formatCount(count) })}</p>}
    </Loaded>
  );
}
