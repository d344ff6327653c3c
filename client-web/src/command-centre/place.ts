import { computed } from '@preact/signals';
import { visitor } from '../shared/sign-in/visitor';
import { currentPlace } from '../shared/ui/section';
import { SECTIONS, sectionShown, sectionsFor, type Section } from './sections';

/** Asked once: a page that is turned or made narrow stays where it is. */
const onPhone = matchMedia('(max-width: 900px)').matches;

const place = currentPlace<string>(['', ...SECTIONS.map(({ id }) => id)]);

const user = computed(() => (visitor.value.kind === 'signed-in' ? visitor.value.user : undefined));

/** What this person finds in the navigation. */
export const sections = computed<readonly Section[]>(() => (user.value ? sectionsFor(user.value) : []));

/** The section in front of this person, and what the address says behind it. */
export const section = computed(() => user.value && sectionShown(place.value.id, user.value, onPhone));

export const inside = computed(() => (section.value?.id === place.value.id ? place.value.inside : undefined));
