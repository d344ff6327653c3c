import { computed } from '@preact/signals';
import { oldVisits, together, visitsIn } from './households';
import { contents } from './sending';
import { device } from './team';

/** The households of the list that were visited, with the date of the last visit. */
export const visits = computed(() => together(oldVisits(), visitsIn(contents.value, device.value?.team.code)));

/** How many different households of the list were visited. */
export const visitedHouseholds = (): number => Object.keys(visits.value).length;
