import { computed, effect, signal } from '@preact/signals';
import { fetchCommunes, type Commune } from '../shared/api/communes';
import { fetchCampaignDays } from '../shared/api/days';
import { hasStatus, type Result } from '../shared/api/http';
import { fetchProgram, type Activity } from '../shared/api/program';
import { currentUser, signOut as endSession, type User } from '../shared/api/sessions';
import { dateInVietnam, millisecondsToMidnight } from '../shared/format/times';
import type { Connection } from '../shared/live/connection';
import { createProvinceHub } from '../shared/live/hub';
import type { ProvinceState } from '../shared/live/province';
import { ProvinceWatch } from '../shared/live/provinceWatch';
import { retryDelayMs } from '../shared/live/retry';

/** Who sits before the screen, as far as the page knows yet. */
export type Visitor =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly user: User };

export const visitor = signal<Visitor>({ kind: 'unknown' });
export const connection = signal<Connection>({ kind: 'connecting' });
export const state = signal<ProvinceState | undefined>(undefined);
export const communes = signal<readonly Commune[]>([]);
export const activities = signal<readonly Activity[]>([]);
export const dayNames = signal<ReadonlyMap<string, string>>(new Map());
export const now = signal(new Date());

export const communesByCode = computed(() => new Map(communes.value.map((commune) => [commune.code, commune])));
const dayWatched = computed(() => state.value && `${state.value.date} ${state.value.status}`);

let watch: ProvinceWatch | undefined;

/** Asks who is signed in until the server answers. */
export async function open(): Promise<void> {
  const answer = await persistently(currentUser);
  if (answer.ok) welcome(answer.value);
  else visitor.value = { kind: 'signed-out' };
}

export function welcome(user: User): void {
  visitor.value = { kind: 'signed-in', user };
  state.value = undefined;
  void load(fetchCommunes, (loaded) => { communes.value = loaded; });
  void load(fetchProgram, (loaded) => { activities.value = loaded.program.activities; });
  watch = new ProvinceWatch(createProvinceHub(), dateInVietnam(new Date()), {
    connection: (next) => {
      connection.value = next;
      if (next.kind === 'refused' && next.code === 'unauthorised') void leave();
    },
    state: (next) => { state.value = next; },
  });
  watch.start();
}

export async function signOut(): Promise<void> {
  await endSession();
  await leave();
}

/** Tries at once: the network is back, or somebody looks at the page again. */
export const hurry = (): void => watch?.hurry();

export function startClock(): void {
  setInterval(() => { now.value = new Date(); }, 1000);
  turnAtMidnight();
  // Frames tell a new status of the day, not the name that may have come with it.
  effect(() => {
    if (dayWatched.value !== undefined) void loadDayNames();
  });
}

/** The wall stays on for weeks: it turns to the new date by itself. */
function turnAtMidnight(): void {
  setTimeout(() => {
    void watch?.turnTo(dateInVietnam(new Date()));
    turnAtMidnight();
  }, millisecondsToMidnight(new Date()) + 50);
}

async function loadDayNames(): Promise<void> {
  const answer = await fetchCampaignDays();
  if (answer.ok) dayNames.value = new Map(answer.value.map(({ date, name }) => [date, name]));
}

async function leave(): Promise<void> {
  const ending = watch;
  watch = undefined;
  await ending?.end();
  state.value = undefined;
  visitor.value = { kind: 'signed-out' };
}

async function load<T>(fetch: () => Promise<Result<T>>, keep: (value: T) => void): Promise<void> {
  const answer = await persistently(fetch);
  if (answer.ok) keep(answer.value);
}

/** Repeats while there is no answer; a refusal is an answer. */
async function persistently<T>(fetch: () => Promise<Result<T>>): Promise<Result<T>> {
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch();
    if (answer.ok || hasStatus(answer.failure, 401) || hasStatus(answer.failure, 403)) return answer;
    await new Promise((resolve) => { setTimeout(resolve, retryDelayMs(attempt)); });
  }
}
