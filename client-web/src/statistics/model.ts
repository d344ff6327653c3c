import { computed, signal } from '@preact/signals';
import { fetchCommunes } from '../shared/api/communes';
import type { Result } from '../shared/api/http';
import { parseProgramIndicators, type ProgramIndicator } from '../shared/api/indicators';
import { persistently } from '../shared/api/persistently';
import { fetchProgram, type Activity } from '../shared/api/program';
import { parseProgramLists, type ProgramLists } from '../shared/api/programLists';
import { parseProgramNames } from '../shared/api/programNames';
import { fetchFormerCommunes, type FormerCommune } from '../shared/api/villages';
import { communes, names } from '../shared/desk/directory';
import { visitor, whileSignedIn } from '../shared/sign-in/visitor';
import { currentPlace } from '../shared/ui/section';
import { SECTIONS, sectionShown, sectionsFor } from './sections';

const place = currentPlace(SECTIONS);
export const indicators = signal<readonly ProgramIndicator[]>([]);

/** Kinds of areas and organisations, as the program names them. */
export const lists = signal<ProgramLists | undefined>(undefined);

/** Communes before the mergers that villages name. */
export const formerCommunes = signal<readonly FormerCommune[]>([]);

/** What the address asks of the section in front. */
export const asked = computed(() => place.value.inside);

/** What the program helps people with. */
export const activities = signal<readonly Activity[]>([]);

export const user = computed(() => (visitor.value.kind === 'signed-in' ? visitor.value.user : undefined));

/** The commune of who looks; undefined for who sees the province. */
export const communeCode = computed(() => user.value?.communeCode);
export const sections = computed(() => (user.value ? sectionsFor(user.value) : []));

/** Without a section in the address the first one a person has, which is not the same for everybody. */
export const section = computed(() => sectionShown(isNamed() ? place.value.id : undefined, sections.value));

/** Which register of work beyond visits is kept here: an officer the commune's, the Sở its own. */
export const keptRegister = computed(() => {
  if (user.value?.role === 'communeOfficer') return 'commune';
  return user.value?.role === 'commandCentre' ? 'province' : undefined;
});

/** Loads what all sections need, for whoever signs in, until they leave. */
export const workWhileSignedIn = (): (() => void) => whileSignedIn(() => {
  void load(fetchCommunes, (loaded) => { communes.value = loaded; });
  void load(fetchFormerCommunes, (loaded) => { formerCommunes.value = loaded; });
  void load(fetchProgram, (loaded) => {
    lists.value = parseProgramLists(loaded.file);
    names.value = parseProgramNames(loaded.file);
    activities.value = loaded.program.activities;
    indicators.value = parseProgramIndicators(loaded.file);
  });
  return () => undefined;
});

const isNamed = (): boolean => location.hash.replace(/^#/, '').startsWith(place.value.id);

async function load<T>(fetch: () => Promise<Result<T>>, keep: (value: T) => void): Promise<void> {
  const answer = await persistently(fetch);
  if (answer.ok) keep(answer.value);
}
