import { useMemo } from 'preact/hooks';
import type { Activity } from '../../shared/api/program';
import { language } from '../../shared/i18n/language';
import type { ProvinceState } from '../../shared/live/province';
import { measure } from '../map/choices';
import { conditions, targets } from '../map/conditions';
import { MapPanel } from '../map/MapPanel';
import { readMap, type Measure } from '../map/measures';
import { t } from '../map/texts';
import { activities, communes } from '../model';
import { CommuneTable } from './CommuneTable';

/** The map of the day with what it is coloured by, and the same as a table. */
export function MapPane({ state, choose }: { readonly state: ProvinceState; choose?(code: string): void }) {
  const all = communes.value;
  const figures = { date: state.date, at: state.at, totals: state.communes, targets: targets.value, conditions: conditions.value };
  const reading = useMemo(() => readMap(all, measure.value, figures), [all, measure.value, state, targets.value, conditions.value, language.value]);
  const what = nameOf(measure.value, activities.value);
  const table = () => <CommuneTable state={state} what={what} reading={ownColumn(measure.value) ? undefined : reading} choose={choose} />;
  return (
    <MapPanel reading={reading} what={what} pulses={state.revisions} table={table} {...(choose ? { choose } : {})}>
      <MeasureChoice />
    </MapPanel>
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
