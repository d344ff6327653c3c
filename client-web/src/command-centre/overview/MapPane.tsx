import { useEffect, useMemo } from 'preact/hooks';
import type { Activity } from '../../shared/api/program';
import { language } from '../../shared/i18n/language';
import type { ProvinceState } from '../../shared/live/province';
import { activities, communes } from '../model';
import { theme } from '../theme';
import { asTable, boundaries, kind, loadBoundaries, measure } from '../map/choices';
import { CommuneMap } from '../map/CommuneMap';
import { conditions, targets } from '../map/conditions';
import { Legend } from '../map/Legend';
import { readMap, type Measure } from '../map/measures';
import { geographic, schematic } from '../map/shapes';
import { t } from '../map/texts';
import { CommuneTable } from './CommuneTable';

/** The map of the province with what it is coloured by, and the same as a table. */
export function MapPane({ state, choose }: { readonly state: ProvinceState; choose?(code: string): void }) {
  useEffect(() => { void loadBoundaries(); }, []);
  const all = communes.value;
  const real = boundaries.value;
  const shown = kind.value === 'geographic' && real ? 'geographic' : 'schematic';
  const shapes = useMemo(() => (shown === 'geographic' && real ? geographic(all, real) : schematic(all)), [all, real, shown]);
  const figures = { date: state.date, at: state.at, totals: state.communes, targets: targets.value, conditions: conditions.value };
  const reading = useMemo(() => readMap(all, measure.value, figures), [all, measure.value, state, targets.value, conditions.value, language.value]);
  const what = nameOf(measure.value, activities.value);
  const table = () => <CommuneTable state={state} what={what} reading={ownColumn(measure.value) ? undefined : reading} choose={choose} />;

  return (
    <section class="pane pane-map" aria-labelledby="map-title">
      <div class="pane-head map-head">
        <h2 id="map-title" class="hidden">{t('title')}</h2>
        <MeasureChoice />
        <ViewChoice />
      </div>
      {all.length > 0 && (asTable.value ? table() : (
        <div class="map-body">
          <CommuneMap
            communes={all}
            shapes={shapes}
            reading={reading}
            theme={theme.value}
            pulses={state.revisions}
            what={what}
            table={table}
            {...(choose ? { onChoose: choose } : {})}
          />
          <Legend reading={reading} theme={theme.value} title={what} />
        </div>
      ))}
      <p class="map-credit">{t(shown === 'geographic' ? 'credit' : 'credit.schematic')}</p>
    </section>
  );
}

/** What the table has a column for anyway. */
const ownColumn = (of: Measure): boolean => of === 'people' || of === 'last';

function nameOf(of: Measure, known: readonly Activity[]): string {
  if (of === 'people' || of === 'target' || of === 'last' || of === 'check') return t(`measure.${of}`);
  return known.find(({ code }) => `activity/${code}` === of)?.name[language.value] ?? t('measure.activities');
}

function MeasureChoice() {
  return (
    <label class="map-measure">
      <span>{t('measure')}</span>
      <select value={measure.value} onChange={(event) => { measure.value = event.currentTarget.value as Measure; }}>
        {(['people', 'target', 'last', 'check'] as const).map((of) => <option key={of} value={of}>{t(`measure.${of}`)}</option>)}
        <optgroup label={t('measure.activities')}>
          {activities.value.map(({ code, name }) => <option key={code} value={`activity/${code}`}>{name[language.value]}</option>)}
        </optgroup>
      </select>
    </label>
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
