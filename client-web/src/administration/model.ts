import { computed, signal } from '@preact/signals';
import { fetchAccounts, type Account } from '../shared/api/accounts';
import { fetchCommunes, type Commune } from '../shared/api/communes';
import type { Result } from '../shared/api/http';
import { persistently } from '../shared/api/persistently';
import { fetchProgram, type LocalText } from '../shared/api/program';
import { parseProgramOverview, type ProgramOverview } from '../shared/api/programOverview';
import { language } from '../shared/i18n/language';
import { visitor, whileSignedIn } from '../shared/sign-in/visitor';
import { fetchAll, remote } from '../shared/ui/remote';

/** Whether the page is for whoever has signed in. */
export const mayWork = computed(() => visitor.value.kind === 'signed-in' && visitor.value.user.role === 'administrator');

export const communes = signal<readonly Commune[]>([]);
export const program = signal<ProgramOverview | undefined>(undefined);
const communesByCode = computed(() => new Map(communes.value.map((commune) => [commune.code, commune])));

/** All accounts: an installation has hundreds. */
export const accounts = remote<readonly Account[]>(() => fetchAll(fetchAccounts));

export const accountById = computed(() => {
  const known = accounts.state.value.kind === 'ready' ? accounts.state.value.value : [];
  return new Map(known.map((account) => [account.id, account]));
});

/** A commune as people read it. Until the communes are there, and for one that no longer is, its code. */
export const communeName = (code: string): string => communesByCode.value.get(code)?.fullName ?? code;

export const departmentName = (code: string): string => {
  const found = program.value?.departments.find((department) => department.code === code);
  return found ? local(found.name) : code;
};

export const local = (text: LocalText): string => text[language.value];

/** Loads what all sections need, for whoever signs in, until they leave. */
export const workWhileSignedIn = (): (() => void) => whileSignedIn(({ role }) => {
  if (role !== 'administrator') return () => undefined;
  void load(fetchCommunes, (loaded) => { communes.value = loaded; });
  void load(fetchProgram, (loaded) => { program.value = parseProgramOverview(loaded.file); });
  void accounts.reload();
  return accounts.forget;
});

async function load<T>(fetch: () => Promise<Result<T>>, keep: (value: T) => void): Promise<void> {
  const answer = await persistently(fetch);
  if (answer.ok) keep(answer.value);
}
