import { fields, list, optionalText, text, type Fields } from './parse';
import type { LocalText } from './program';
import type { NamedCode } from './programLists';

export interface ProgramLink extends NamedCode {
  readonly url: string;
}

/** What the program file calls difficulties, departments and the sites it points to. */
export interface ProgramNames {
  readonly difficultyKinds: readonly NamedCode[];
  readonly departments: readonly NamedCode[];
  /** What is due by a day. */
  readonly deadlines: readonly NamedCode[];
  readonly links: readonly ProgramLink[];
  /** Thôn, buôn, bon, bản, tổ dân phố, khu phố. */
  readonly villageKinds: readonly NamedCode[];
}

export function parseProgramNames(value: unknown): ProgramNames {
  const of = fields(value, 'program');
  return {
    difficultyKinds: named(of, 'difficultyKinds', parseNamed),
    departments: named(of, 'departments', parseNamed),
    deadlines: named(of, 'deadlines', parseNamed),
    links: named(of, 'links', (link) => ({ ...parseNamed(link), url: text(link, 'url') })),
    villageKinds: named(of, 'villageKinds', parseNamed),
  };
}

/** What sort of places support points are. */
export const parsePointKinds = (value: unknown): readonly NamedCode[] => named(fields(value, 'program'), 'pointKinds', parseNamed);

const named = <T>(of: Fields, key: string, parse: (item: Fields) => T): readonly T[] => list(of[key] ?? [], (item) => parse(fields(item, key)), key);

const parseNamed = (of: Fields): NamedCode => ({ code: text(of, 'code'), name: nameOf(of) });

function nameOf(of: Fields): LocalText {
  const vi = text(of, 'vi');
  return { vi, en: optionalText(of, 'en') ?? vi };
}
