import type { ProvinceState } from '../../shared/live/province';
import { LiveCurve } from '../curve/LiveCurve';
import { t } from '../curve/texts';

/** The commune's people by the hour, against the best of its own earlier days. */
export function CommuneCurve({ commune, state }: { readonly commune: string; readonly state: ProvinceState }) {
  return (
    <section class="pane commune-curve" aria-labelledby="curve-title">
      <div class="pane-head"><h3 id="curve-title">{t('title')}</h3></div>
      <LiveCurve date={state.date} commune={commune} people={state.province.people} />
    </section>
  );
}
