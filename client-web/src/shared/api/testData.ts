import type { Activity } from './program';

/** An activity named by its code, for tests that do not care about words. */
export const activityOf = (code: string, unit: Activity['unit'] = 'person'): Activity => ({
  code,
  name: { vi: code, en: code },
  unit,
  minimumAge: undefined,
  goal: undefined,
  from: undefined,
  to: undefined,
});
