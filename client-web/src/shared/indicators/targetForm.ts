import type { NewIndicatorTarget } from '../api/indicatorTargets';
import type { ProgramIndicator } from '../api/indicators';
import { dateInVietnam } from '../format/times';
import { readWhole } from '../format/typedNumbers';
import { readDecimal } from './rates';
import { t } from './texts';

/** What somebody types for a target. */
export interface TypedTarget {
  readonly value: string;
  readonly planNumber: string;
  readonly planDate: string;
}

/** A target with none of a plan's marks. */
export const EMPTY_TARGET: TypedTarget = { value: '', planNumber: '', planDate: '' };

const MOST_MODELS = 1_000;

/** What is to be sent, or a sentence that says what to correct; an empty value takes the target back. */
export function readTarget(typed: TypedTarget, indicator: ProgramIndicator, villageCode?: string): NewIndicatorTarget | string {
  const models = indicator.unit === 'modelPerCommune';
  const value = models ? readWhole(typed.value) : readDecimal(typed.value);
  if (typed.value.trim() !== '' && !(value !== undefined && value > 0 && value <= (models ? MOST_MODELS : 100))) {
    return t(models ? 'ownTarget.badModels' : 'ownTarget.bad');
  }
  return {
    year: Number(dateInVietnam(new Date()).slice(0, 4)),
    indicator: indicator.code,
    value: value ?? null,
    planNumber: typed.planNumber.trim() || undefined,
    planDate: typed.planDate || undefined,
    ...(villageCode === undefined ? {} : { villageCode }),
  };
}
