import { useEffect, useMemo } from 'preact/hooks';
import { boundaries, loadBoundaries } from '../../../command-centre/map/choices';
import { Legend } from '../../../command-centre/map/Legend';
import { shapesOf } from '../../../command-centre/map/shapes';
import { t as map } from '../../../command-centre/map/texts';
import type { Measure, StatisticsPage, StatisticsView } from '../../../shared/api/statistics';
import { communes } from '../../../shared/desk/directory';
import { t } from '../texts';
import type { Look } from '../view';
import { Areas } from './Areas';
import { readAnswer } from './reading';
import '../../../command-centre/map/map.css';
import './drawn-map.css';

export interface DrawnMapProps {
  readonly page: StatisticsPage;
  readonly view: StatisticsView;
  readonly measure: Measure;
  readonly look: Look;
  choose(look: Look): void;
}

/** The wall's tiles, boundaries and colours on paper: drawn once, printed as it is. */
export function DrawnMap({ page, view, measure, look, choose }: DrawnMapProps) {
  useEffect(() => { void loadBoundaries(); }, []);
  const all = communes.value;
  const real = look.map === 'geographic' ? boundaries.value : undefined;
  const shapes = useMemo(() => shapesOf(all, real), [all, real]);
  if (all.length === 0) return null;
  const reading = readAnswer(all, page, view, measure, look.trusted);
  const what = t(`measure.${measure}`);
  return (
    <figure class="drawn-map">
      <figcaption>{t('map', { measure: what })}</figcaption>
      {boundaries.value !== undefined && (
        <fieldset class="drawn-map-choices no-print" aria-label={map('view')}>
          {(['schematic', 'geographic'] as const).map((kind) => (
            <button type="button" key={kind} class="chip" aria-pressed={(kind === 'geographic') === (real !== undefined)} onClick={() => choose({ ...look, map: kind })}>
              {map(kind)}
            </button>
          ))}
        </fieldset>
      )}
      <Areas communes={all} shapes={shapes} reading={reading} label={t('map.alt', { measure: what })} />
      <Legend reading={reading} theme="light" title={what} />
      <p class="help">{map(real ? 'credit' : 'credit.schematic')}</p>
    </figure>
  );
}
