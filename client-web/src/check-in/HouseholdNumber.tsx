import { formatCount, parseCount } from '../shared/format/numbers';
import { dateInVietnam, formatDate } from '../shared/format/times';
import { asksHouseholdNumber } from './draft';
import type { FormPart } from './form';
import { prefer, preferences } from './preferences';
import { contents } from './sending';
import { t } from './texts';
import { visitedHouseholds, visits } from './visits';

/** The house by its number in the village head's own list: no name is written, and a house visited twice counts once. */
export function HouseholdNumber({ draft, change }: FormPart) {
  if (!asksHouseholdNumber(draft)) return null;
  const number = draft.householdNumber;
  const total = preferences.value.villageHouseholds;
  const before = number === undefined || isOwnVisit(draft.id, number) ? undefined : visits.value[number];
  return (
    <div class="section">
      <p class="part-title">{t('house.title')}</p>
      <div class="pair">
        <label class="field">
          <span class="field-label">{t('house.number')}</span>
          <input
            inputMode="numeric"
            autocomplete="off"
            maxLength={5}
            aria-describedby="house-help"
            value={number === undefined ? '' : String(number)}
            onInput={(event) => change({ ...draft, householdNumber: typedNumber(event.currentTarget.value) })}
          />
        </label>
        <label class="field">
          <span class="field-label">{t('house.total')}</span>
          <input
            inputMode="numeric"
            autocomplete="off"
            maxLength={5}
            value={total === undefined ? '' : String(total)}
            onInput={(event) => prefer({ villageHouseholds: typedNumber(event.currentTarget.value) })}
          />
        </label>
      </div>
      <p class="help" id="house-help">{t('house.help')}</p>
      {before && <p class="notice notice-warn" role="status">{t('house.again', { n: formatCount(number ?? 0), date: dayOfVisit(before) })}</p>}
      {visitedHouseholds() > 0 && <p class="coverage">{coverage(total)}</p>}
    </div>
  );
}

/** The visit to that house is the record being corrected, and no other one on this phone. */
function isOwnVisit(id: string, number: number): boolean {
  const there = contents.value.records.filter(({ checkIn }) => checkIn.householdNumber === number);
  return there.length > 0 && there.every((record) => record.id === id);
}

/** "112/180 hộ"; without the village's number only the first is known. */
const coverage = (total: number | undefined): string =>
  total === undefined
    ? t('house.visited', { n: formatCount(visitedHouseholds()) })
    : t('house.coverage', { n: formatCount(visitedHouseholds()), total: formatCount(total) });

const dayOfVisit = (date: string): string => (date === dateInVietnam(new Date()) ? t('house.today') : formatDate(date));

function typedNumber(typed: string): number | undefined {
  const number = parseCount(typed);
  return number === 0 ? undefined : number;
}
