import { useEffect, useMemo } from 'preact/hooks';
import type { ProvinceState } from '../../shared/live/province';
import { language } from '../../shared/i18n/language';
import { communes } from '../model';
import { boundaries, kind, loadBoundaries } from '../map/choices';
import { CommuneMap } from '../map/CommuneMap';
import { conditions, targets } from '../map/conditions';
import { Legend } from '../map/Legend';
import { readMap } from '../map/measures';
import { shapesOf } from '../map/shapes';
import { theme } from '../theme';
import { Pane } from './WallLists';
import { t } from './texts';

/** The map as it was last chosen, by people guided; nobody moves it. */
export function WallMap({ state }: { readonly state: ProvinceState }) {
  useEffect(() => { void loadBoundaries(); }, []);
  const all = communes.value;
  const real = kind.value === 'geographic' ? boundaries.value : undefined;
  const shapes = useMemo(() => shapesOf(all, real), [all, real]);
  const reading = useMemo(
    () => readMap(all, 'people', { date: state.date, at: state.at, totals: state.communes, targets: targets.value, conditions: conditions.value }),
    [all, state.date, state.communes, targets.value, conditions.value, language.value],
  );
  return (
    <Pane name="map" title={t('map')}>
      {all.length > 0 && (
        <>
          <CommuneMap communes={all} shapes={shapes} reading={reading} theme={theme.value} pulses={state.revisions} what={t('map')} movable={false} />
          <Legend reading={reading} theme={theme.value} title={t('map')} />
        </>
      )}
    </Pane>
  );
}
