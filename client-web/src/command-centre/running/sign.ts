import { computed } from '@preact/signals';
import { state } from '../model';

/** Changes when something of the day moved that the lists beside the records should follow. */
export const daySign = computed(() => {
  const day = state.value;
  if (!day) return '';
  const { at: _, ...counts } = day.notice ?? { at: undefined };
  return JSON.stringify([day.date, day.status, counts]);
});
