import { computed, signal } from '@preact/signals';
import type { User } from '../../shared/api/sessions';
import { fetchTeamDays, type TeamDayState } from '../../shared/api/teamDays';
import { pagesFor } from '../../shared/sign-in/staffPages';
import { asStaff, visitor } from '../../shared/sign-in/visitor';
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

/** The teams that said they started or are done, by team. */
export const teamDays = signal<ReadonlyMap<string, TeamDayState>>(new Map());

const ASK_EVERY_MS = 30_000;

/** Keeps asking which teams went out; the hub tells of records only. Returns how to end it. */
export function followTeamDays(commune: string, date: string): () => void {
  let ended = false;
  const ask = async (): Promise<void> => {
    const answer = await asStaff(fetchTeamDays(commune, date));
    if (!ended && answer.ok) teamDays.value = new Map(answer.value.map((day) => [day.teamCode, day]));
  };
  teamDays.value = new Map();
  void ask();
  const timer = setInterval(() => void ask(), ASK_EVERY_MS);
  return () => {
    ended = true;
    clearInterval(timer);
  };
}
