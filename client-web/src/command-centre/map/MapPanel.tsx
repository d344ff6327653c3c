import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { communes } from '../model';
import '../panes.css';
import { theme } from '../theme';
import { asTable, boundaries, kind, loadBoundaries } from './choices';
import { CommuneMap } from './CommuneMap';
import { Legend } from './Legend';
import type { Reading } from './reading';
import { ReadingTable } from './ReadingTable';
import { shapesOf } from './shapes';
import { t } from './texts';

interface MapPanelProps {
  readonly reading: Reading;
  /** What the map is coloured by, in words. */
  readonly what: string;
  readonly pulses?: ReadonlyMap<string, number>;
  /** The choice of what it is coloured by, where it is made here. */
  readonly children?: ComponentChildren;
  /** The same as a table; left out, the map's own words. */
  table?(): ComponentChildren;
  choose?(code: string): void;
}

/** The province as tiles, as boundaries or as a table, with its legend: the same for the day that runs and for one watched again. */
export function MapPanel({ reading, what, pulses, children, table, choose }: MapPanelProps) {
  useEffect(() => { void loadBoundaries(); }, []);
  const all = communes.value;
  const real = kind.value === 'geographic' ? boundaries.value : undefined;
  const shapes = useMemo(() => shapesOf(all, real), [all, real]);
  const view = { communes: all, shapes, reading, theme: theme.value, what, pulses };
  return (
    <section class="pane pane-map" aria-labelledby="map-title">
      <div class="pane-head map-head">
        <h2 id="map-title" class="hidden">{t('title')}</h2>
        {children}
        <ViewChoice />
      </div>
      {all.length > 0 && (asTable.value ? <div class="map-table">{table ? table() : <ReadingTable {...view} />}</div> : (
        <div class="map-body">
          <CommuneMap {...view} {...(table ? { table } : {})} {...(choose ? { onChoose: choose } : {})} />
          <Legend reading={reading} theme={theme.value} title={what} />
        </div>
      ))}
      <p class="map-credit">{t(real ? 'credit' : 'credit.schematic')}</p>
    </section>
  );
}

/** Tiles, boundaries once there are some, or a table. */
function ViewChoice() {
  const choices = [
    { key: 'schematic', on: !asTable.value && (kind.value === 'schematic' || !boundaries.value), choose: () => { kind.value = 'schematic'; asTable.value = false; } },
    { key: 'geographic', on: !asTable.value && kind.value === 'geographic' && boundaries.value !== undefined, choose: () => { kind.value = 'geographic'; asTable.value = false; } },
    { key: 'table', on: asTable.value, choose: () => { asTable.value = true; } },
  ] as const;
  return (
    <fieldset class="choices" aria-label={t('view')}>
      {choices.filter(({ key }) => key !== 'geographic' || boundaries.value !== undefined).map(({ key, on, choose }) => (
        <button type="button" key={key} class="choice" aria-pressed={on} onClick={choose}>{t(key)}</button>
      ))}
    </fieldset>
  );
}
