import { fields, list, optionalText, text, type Fields, type Parser } from './parse';
import type { LocalText } from './program';

export interface NamedCode {
  readonly code: string;
  readonly name: LocalText;
}

/** Lists of the program file that only pages for a desk need. */
export interface ProgramLists {
  readonly year: number;
  readonly villageKinds: readonly NamedCode[];
  readonly areaAttributes: readonly NamedCode[];
  readonly organisations: readonly NamedCode[];
  readonly pointKinds: readonly NamedCode[];
  /** Exclusive day of each deadline ("trước ngày"), by its code. */
  readonly deadlines: ReadonlyMap<string, string>;
}

export const parseProgramLists: Parser<ProgramLists> = (value) => {
  const of = fields(value, 'program');
  const year = of['year'];
  return {
    year: typeof year === 'number' ? year : new Date().getFullYear(),
    villageKinds: named(of, 'villageKinds'),
    areaAttributes: named(of, 'areaAttributes'),
    organisations: named(of, 'organisations'),
    pointKinds: named(of, 'pointKinds'),
    deadlines: new Map(list(of['deadlines'] ?? [], parseDeadline, 'deadlines').filter(([, before]) => before !== '')),
  };
};

const parseDeadline: Parser<readonly [string, string]> = (value) => {
  const of = fields(value, 'deadline');
  return [text(of, 'code'), optionalText(of, 'before') ?? ''];
};

const named = (of: Fields, key: string): readonly NamedCode[] =>
  list(
    of[key] ?? [],
    (item) => {
      const each = fields(item, key);
      const vi = text(each, 'vi');
      return { code: text(each, 'code'), name: { vi, en: optionalText(each, 'en') ?? vi } };
    },
    key,
  );
