import { signal } from '@preact/signals';
import type { Commune } from '../api/communes';
import type { LocalText } from '../api/program';
import type { NamedCode } from '../api/programLists';
import type { ProgramNames } from '../api/programNames';
import { language } from '../i18n/language';

/** The communes of the province and the names of the program, as the page in front has loaded them. */
export const communes = signal<readonly Commune[]>([]);
export const names = signal<ProgramNames | undefined>(undefined);

export const nameOf = (codes: readonly NamedCode[] | undefined, code: string | undefined): string | undefined => {
  const found = codes?.find((each) => each.code === code);
  return found && local(found.name);
};

export const local = (text: LocalText): string => text[language.value];
