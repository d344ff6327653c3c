import { fetchIndicators } from '../../shared/api/indicators';
import { formatFew } from '../../shared/indicators/rates';
import type { ProvinceState } from '../../shared/live/province';
import { Indicators } from '../indicators/Indicators';
import { t as indicatorWords } from '../indicators/texts';
import { indicators } from '../model';
import { usePolled } from '../polled';

interface CommuneIndicatorsProps {
  readonly commune: string;
  readonly state: ProvinceState;
}

const MINUTE_MS = 60_000;

/** The plan's targets in this commune: official figure and its teams' own count, side by side. */
export function CommuneIndicators({ commune, state }: CommuneIndicatorsProps) {
  const known = usePolled(commune, () => fetchIndicators(commune), MINUTE_MS).value ?? [];
  return (
    <section class="pane commune-indicators" aria-labelledby="indicators-title">
      <div class="pane-head"><h3 id="indicators-title">{indicatorWords('title', { n: formatFew(indicators.value.length) })}</h3></div>
      <Indicators indicators={indicators.value} figures={new Map(known.map((each) => [each.code, each]))} results={state.province.results} />
    </section>
  );
}
