import { fields, list, number, optionalMoment, optionalNumber, optionalText, text } from './parse';
import type { Register } from './registers';

interface Line {
  readonly id: string;
  /** The commune whose register it stands in; undefined for that of the Sở. */
  readonly communeCode: string | undefined;
  readonly date: string;
}

/** A training of teams; its members are nobody's people guided. */
export interface Training extends Line {
  readonly place: string;
  readonly form: string;
  readonly organiser: string;
  readonly contents: readonly string[];
  readonly teamCodes: readonly string[];
  readonly members: number;
  readonly note: string | undefined;
}

export interface NucleusHousehold extends Line {
  readonly teamCode: string;
  /** In the village head's own list; hidden from those who do not work with it. */
  readonly householdNumber: number | undefined;
}

export interface Inspection extends Line {
  readonly teamCode: string | undefined;
  readonly inspector: string;
  readonly finding: string;
  readonly dueBy: string | undefined;
  readonly doneOn: string | undefined;
}

/** Who is awarded: a commune, a team, or a member by the number in the roster. */
export interface Recipient {
  readonly communeCode?: string | undefined;
  readonly teamCode?: string | undefined;
  readonly memberNumber?: number | undefined;
}

export interface Decision extends Line {
  /** Undefined while the council has not decided. */
  readonly number: string | undefined;
  readonly level: string;
  readonly title: string;
  readonly recipients: readonly Recipient[];
  readonly publishedAt: Date | undefined;
}

const line = (value: unknown): Line => {
  const of = fields(value, 'line');
  return { id: text(of, 'id'), communeCode: optionalText(of, 'communeCode'), date: text(of, 'date') };
};

export const TRAININGS: Register<Training> = {
  path: 'trainings',
  parse: (value) => {
    const of = fields(value, 'training');
    return {
      ...line(value),
      place: text(of, 'place'),
      form: text(of, 'form'),
      organiser: text(of, 'organiser'),
      contents: list(of['contents'], String, 'contents'),
      teamCodes: list(of['teamCodes'], String, 'teamCodes'),
      members: number(of, 'members'),
      note: optionalText(of, 'note'),
    };
  },
};

export const NUCLEUS_HOUSEHOLDS: Register<NucleusHousehold> = {
  path: 'nucleus-households',
  parse: (value) => {
    const of = fields(value, 'nucleus household');
    return { ...line(value), teamCode: text(of, 'teamCode'), householdNumber: optionalNumber(of, 'householdNumber') };
  },
};

export const INSPECTIONS: Register<Inspection> = {
  path: 'inspections',
  parse: (value) => {
    const of = fields(value, 'inspection');
    return {
      ...line(value),
      teamCode: optionalText(of, 'teamCode'),
      inspector: text(of, 'inspector'),
      finding: text(of, 'finding'),
      dueBy: optionalText(of, 'dueBy'),
      doneOn: optionalText(of, 'doneOn'),
    };
  },
};

export const DECISIONS: Register<Decision> = {
  path: 'award-decisions',
  parse: (value) => {
    const of = fields(value, 'decision');
    return {
      ...line(value),
      number: optionalText(of, 'number'),
      level: text(of, 'level'),
      title: text(of, 'title'),
      recipients: list(of['recipients'], parseRecipient, 'recipients'),
      publishedAt: optionalMoment(of, 'publishedAt'),
    };
  },
};

export const parseRecipient = (value: unknown): Recipient => {
  const of = fields(value, 'recipient');
  return {
    communeCode: optionalText(of, 'communeCode'),
    teamCode: optionalText(of, 'teamCode'),
    memberNumber: optionalNumber(of, 'memberNumber'),
  };
};
