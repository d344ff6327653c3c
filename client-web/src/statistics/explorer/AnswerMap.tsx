import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { fetchStatistics, type Measure, type StatisticsPage, type StatisticsView } from '../../shared/api/statistics';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { communeCode } from '../model';
import type { DrawnMapProps } from './map/DrawnMap';
import { questionOfMap } from './map/question';
import { toAddress, type Look } from './view';

interface AnswerMapProps {
  readonly page: StatisticsPage;
  readonly view: StatisticsView;
  readonly measure: Measure;
  readonly look: Look;
  choose(look: Look): void;
}

/** The places of an answer on the map; nothing where it has none. Its code is fetched when there is a map to draw. */
export function AnswerMap({ page, view, ...how }: AnswerMapProps) {
  // Who sees one commune has nothing to compare on a map.
  const places = communeCode.value === undefined ? questionOfMap(view) : undefined;
  const Drawn = useDrawnMap(places !== undefined);
  if (places === undefined || Drawn === undefined) return null;
  return toAddress(places) === toAddress(view) ? <Drawn page={page} view={places} {...how} /> : <Asked view={places} Drawn={Drawn} {...how} />;
}

/** Where the table says more than places, the figures of places are asked for by themselves: they are sums of all its rows, of every page. */
function Asked({ view, Drawn, ...how }: Omit<AnswerMapProps, 'page'> & { readonly Drawn: ComponentType<DrawnMapProps> }) {
  const answer = useRemote(toAddress(view), () => fetchStatistics(view));
  return <Loaded of={answer}>{(page) => <Drawn page={page} view={view} {...how} />}</Loaded>;
}

function useDrawnMap(wanted: boolean): ComponentType<DrawnMapProps> | undefined {
  const drawn = useSignal<{ readonly View: ComponentType<DrawnMapProps> } | undefined>(undefined);
  useEffect(() => {
    let left = false;
    // Without it the table still says everything.
    if (wanted) import('./map/DrawnMap').then(({ DrawnMap }) => { if (!left) drawn.value = { View: DrawnMap }; }, () => undefined);
    return () => { left = true; };
  }, [wanted]);
  return drawn.value?.View;
}
