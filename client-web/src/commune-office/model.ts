import { computed, signal } from '@preact/signals';
import { fetchCommunes } from '../shared/api/communes';
import type { Result } from '../shared/api/http';
import { parseProgramIndicators, type ProgramIndicator } from '../shared/api/indicators';
import { fetchOffice, type Office } from '../shared/api/offices';
import { persistently } from '../shared/api/persistently';
import { fetchProgram, type Program } from '../shared/api/program';
import { fetchFlagged, fetchHeld } from '../shared/api/records';
import { parseProgramLists, type ProgramLists } from '../shared/api/programLists';
import { parseProgramNames } from '../shared/api/programNames';
import { fetchTeams, type Team } from '../shared/api/teams';
import { fetchVillages, type Village } from '../shared/api/villages';
import { communes, names } from '../shared/desk/directory';
import { visitor, whileSignedIn } from '../shared/sign-in/visitor';
import { store } from '../shared/storage/store';
import { fetchAll, remote } from '../shared/ui/remote';
import { currentPlace } from '../shared/ui/section';
import { rightsOf } from './rights';
import { SECTIONS, sectionShown, sectionsFor } from './sections';

/** All villages (ended ones too) and teams of the commune that is looked at. */
export interface Roster {
  readonly villages: readonly Village[];
  readonly teams: readonly Team[];
}

const CHOSEN = 'campaignhub.commune';

export const place = currentPlace(SECTIONS);
export const program = signal<Program | undefined>(undefined);
export const lists = signal<ProgramLists | undefined>(undefined);
export const indicators = signal<readonly ProgramIndicator[]>([]);
const chosen = signal<string | undefined>(store.read(CHOSEN));

export const user = computed(() => (visitor.value.kind === 'signed-in' ? visitor.value.user : undefined));

/** The commune that is looked at: an officer's own, for others the one they chose. */
export const communeCode = computed(() => user.value && (user.value.communeCode ?? (chosen.value || undefined)));
export const commune = computed(() => communes.value.find(({ code }) => code === communeCode.value));
export const mayChoose = computed(() => user.value !== undefined && user.value.communeCode === undefined);
export const rights = computed(() => rightsOf(user.value?.role));
/** Which register of work beyond visits is kept here: an officer the commune's, the Sở its own while it looks at the province. */
export const keptWork = computed(() => {
  if (user.value?.role === 'communeOfficer') return 'commune';
  return user.value?.role === 'commandCentre' && communeCode.value === undefined ? 'province' : undefined;
});
export const sections = computed(() => sectionsFor(user.value?.role));
export const section = computed(() => sectionShown(place.value.id, sections.value));

export const roster = remote<Roster>(() => fetchRoster(communeCode.value ?? ''));
export const office = remote<Office>(() => fetchOffice(communeCode.value ?? ''));

/** More than a commune ever lets pile up; whoever does sees the first and the rest after deciding. */
const MOST_RECORDS = 1_000;

/** Records that wait for a decision of the office, and those to check. */
export const held = remote(() => fetchAll((after) => fetchHeld(communeCode.value ?? '', after), MOST_RECORDS));
export const flagged = remote(() => fetchAll((after) => fetchFlagged(communeCode.value ?? '', after), MOST_RECORDS));

/** How many records need somebody, as far as is known. */
export const waitingRecords = computed(() =>
  [held, flagged].reduce((sum, { state }) => sum + (state.value.kind === 'ready' ? state.value.value.length : 0), 0));

/** An empty code looks at the whole province. */
export function chooseCommune(code: string): void {
  store.write(CHOSEN, code);
  chosen.value = code;
  openCommune();
}

/** Loads what all sections need, for whoever signs in, until they leave. */
export const workWhileSignedIn = (): (() => void) => whileSignedIn(() => {
  void load(fetchCommunes, (loaded) => { communes.value = loaded; });
  void load(fetchProgram, (loaded) => {
    program.value = loaded.program;
    lists.value = parseProgramLists(loaded.file);
    indicators.value = parseProgramIndicators(loaded.file);
    names.value = parseProgramNames(loaded.file);
  });
  openCommune();
  return closeCommune;
});

function openCommune(): void {
  closeCommune();
  if (communeCode.value === undefined) return;
  void roster.reload();
  void office.reload();
  reloadRecords();
}

export function reloadRecords(): void {
  void held.reload();
  void flagged.reload();
}

function closeCommune(): void {
  for (const each of [roster, office, held, flagged]) each.forget();
}

async function fetchRoster(code: string): Promise<Result<Roster>> {
  const [present, ended, atWork, dissolved] = await Promise.all([
    fetchAll((after) => fetchVillages(code, false, after)),
    fetchAll((after) => fetchVillages(code, true, after)),
    fetchAll((after) => fetchTeams(code, false, after)),
    fetchAll((after) => fetchTeams(code, true, after)),
  ]);
  if (!present.ok) return present;
  if (!ended.ok) return ended;
  if (!atWork.ok) return atWork;
  if (!dissolved.ok) return dissolved;
  return { ok: true, value: { villages: [...present.value, ...ended.value], teams: [...atWork.value, ...dissolved.value] } };
}

async function load<T>(fetch: () => Promise<Result<T>>, keep: (value: T) => void): Promise<void> {
  const answer = await persistently(fetch);
  if (answer.ok) keep(answer.value);
}
