import { computed } from '@preact/signals';
import type { User } from '../../shared/api/sessions';
import { pagesFor } from '../../shared/sign-in/staffPages';
import { visitor } from '../../shared/sign-in/visitor';
import { communesByCode } from '../model';

const user = computed<User | undefined>(() => (visitor.value.kind === 'signed-in' ? visitor.value.user : undefined));

/** Whether this person may look at other communes too. */
export const mayChoose = computed(() => user.value !== undefined && user.value.communeCode === undefined);

/** Whether the page where records are decided on has something for this person. */
export const mayDecide = computed(() => user.value !== undefined && user.value.role !== 'department' && pagesFor(user.value).includes('/xa'));

/** The commune and, in it, the team that the address names: `#xa/24805/24805-003`. One's own commune whatever it says. */
export function placeIn(inside: string | undefined): { readonly commune: string | undefined; readonly team: string | undefined } {
  const [asked, team] = (inside ?? '').split('/');
  const commune = user.value?.communeCode ?? (asked || undefined);
  return { commune, team: team || undefined };
}

export const communeName = (code: string): string | undefined => communesByCode.value.get(code)?.fullName;
