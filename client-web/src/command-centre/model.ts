import { computed, effect, signal } from '@preact/signals';
import { fetchCommunes, type Commune } from '../shared/api/communes';
import { fetchCampaignDays } from '../shared/api/days';
import { parseProgramIndicators, type ProgramIndicator } from '../shared/api/indicators';
import type { Result } from '../shared/api/http';
import { persistently } from '../shared/api/persistently';
import { fetchProgram, type Activity } from '../shared/api/program';
import { dateInVietnam, millisecondsToMidnight } from '../shared/format/times';
import { oncePerFrame } from '../shared/live/coalesce';
import type { Connection } from '../shared/live/connection';
import { createCommuneHub, createProvinceHub } from '../shared/live/hub';
import type { ProvinceState } from '../shared/live/province';
import { ProvinceWatch, type ProvinceHub } from '../shared/live/provinceWatch';
import { leave, visitor, whileSignedIn } from '../shared/sign-in/visitor';
import { ofOneCommune } from './sections';

export const connection = signal<Connection>({ kind: 'connecting' });
export const state = signal<ProvinceState | undefined>(undefined);
/** The commune that is looked at, one level down from the province: itself as the whole, its teams as the parts. */
export const communeState = signal<ProvinceState | undefined>(undefined);
export const teamNames = signal<ReadonlyMap<string, string>>(new Map());
/** Where the page stands with the commune that is looked at. */
export const communeConnection = signal<Connection>({ kind: 'connecting' });
export const communes = signal<readonly Commune[]>([]);
export const activities = signal<readonly Activity[]>([]);
/** The plan's targets, in the program's order. */
export const indicators = signal<readonly ProgramIndicator[]>([]);
export const dayNames = signal<ReadonlyMap<string, string>>(new Map());
export const now = signal(new Date());

export const communesByCode = computed(() => new Map(communes.value.map((commune) => [commune.code, commune])));
/** What the header speaks of: those of one commune never watch the province. */
export const headline = computed(() => state.value ?? communeState.value);
const dayWatched = computed(() => headline.value && `${headline.value.date} ${headline.value.status}`);

const watches = new Set<ProvinceWatch>();

/** Shows the province to whoever of it signs in, until they leave. */
export const watchWhileSignedIn = (): (() => void) => whileSignedIn((user) => {
  connection.value = { kind: 'connecting' };
  void load(fetchCommunes, (loaded) => { communes.value = loaded; });
  void load(fetchProgram, (loaded) => {
    activities.value = loaded.program.activities;
    indicators.value = parseProgramIndicators(loaded.file);
  });
  if (ofOneCommune(user)) return () => undefined;
  const end = watchToday(createProvinceHub(), (next) => { connection.value = next; }, (next) => { state.value = next; });
  return () => {
    end();
    state.value = undefined;
  };
});

/** Shows one commune beside, or instead of, the province. Returns how to end it. */
export function watchCommune(code: string): () => void {
  const hub = createCommuneHub(code, (teams) => { teamNames.value = teams; });
  const connected = (next: Connection): void => {
    communeConnection.value = next;
    const here = visitor.value;
    if (here.kind === 'signed-in' && ofOneCommune(here.user)) connection.value = next;
  };
  const end = watchToday(hub, connected, (next) => { communeState.value = next; });
  return () => {
    end();
    communeState.value = undefined;
    communeConnection.value = { kind: 'connecting' };
  };
}

function watchToday(hub: ProvinceHub, connected: (next: Connection) => void, changed: (next: ProvinceState) => void): () => void {
  const drawing = oncePerFrame(changed);
  const watch = new ProvinceWatch(hub, dateInVietnam(new Date()), {
    connection: (next) => {
      connected(next);
      if (next.kind === 'refused' && next.code === 'unauthorised') leave();
    },
    state: drawing.take,
  });
  watches.add(watch);
  watch.start();
  return () => {
    watches.delete(watch);
    drawing.end();
    void watch.end();
  };
}

/** Tries at once: the network is back, or somebody looks at the page again. */
export function hurry(): void {
  for (const watch of watches) watch.hurry();
}

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
    for (const watch of watches) void watch.turnTo(dateInVietnam(new Date()));
    turnAtMidnight();
  }, millisecondsToMidnight(new Date()) + 50);
}

export async function loadDayNames(): Promise<void> {
  const answer = await fetchCampaignDays();
  if (answer.ok) dayNames.value = new Map(answer.value.map(({ date, name }) => [date, name]));
}

async function load<T>(fetch: () => Promise<Result<T>>, keep: (value: T) => void): Promise<void> {
  const answer = await persistently(fetch);
  if (answer.ok) keep(answer.value);
}
