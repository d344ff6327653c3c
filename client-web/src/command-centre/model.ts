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
import { createProvinceHub } from '../shared/live/hub';
import type { ProvinceState } from '../shared/live/province';
import { ProvinceWatch } from '../shared/live/provinceWatch';
import { leave, whileSignedIn } from '../shared/sign-in/visitor';
import { ofOneCommune } from './sections';

export const connection = signal<Connection>({ kind: 'connecting' });
export const state = signal<ProvinceState | undefined>(undefined);
export const communes = signal<readonly Commune[]>([]);
export const activities = signal<readonly Activity[]>([]);
/** The plan's targets, in the program's order. */
export const indicators = signal<readonly ProgramIndicator[]>([]);
export const dayNames = signal<ReadonlyMap<string, string>>(new Map());
export const now = signal(new Date());

export const communesByCode = computed(() => new Map(communes.value.map((commune) => [commune.code, commune])));
const dayWatched = computed(() => state.value && `${state.value.date} ${state.value.status}`);

let watch: ProvinceWatch | undefined;

/** Shows the province to whoever of it signs in, until they leave. */
export const watchWhileSignedIn = (): (() => void) => whileSignedIn((user) => {
  connection.value = { kind: 'connecting' };
  if (ofOneCommune(user)) return () => undefined;
  void load(fetchCommunes, (loaded) => { communes.value = loaded; });
  void load(fetchProgram, (loaded) => {
    activities.value = loaded.program.activities;
    indicators.value = parseProgramIndicators(loaded.file);
  });
  const drawing = oncePerFrame<ProvinceState>((next) => { state.value = next; });
  const watching = new ProvinceWatch(createProvinceHub(), dateInVietnam(new Date()), {
    connection: (next) => {
      connection.value = next;
      if (next.kind === 'refused' && next.code === 'unauthorised') leave();
    },
    state: drawing.take,
  });
  watch = watching;
  watching.start();
  return () => {
    watch = undefined;
    drawing.end();
    state.value = undefined;
    void watching.end();
  };
});

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

async function load<T>(fetch: () => Promise<Result<T>>, keep: (value: T) => void): Promise<void> {
  const answer = await persistently(fetch);
  if (answer.ok) keep(answer.value);
}
