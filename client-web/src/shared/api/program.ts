import { request, type Result } from './http';
import { fields, list, oneOf, optionalNumber, optionalText, text, type Fields, type Parser } from './parse';
import type { Language } from '../i18n/language';

export type LocalText = Readonly<Record<Language, string>>;

/** What people are helped with: what is counted, by whom it counts, and which ages the goal speaks of. */
export interface Activity {
  readonly code: string;
  readonly name: LocalText;
  /** Whether a result is a number of people or of businesses. */
  readonly unit: 'person' | 'business';
  readonly minimumAge: number | undefined;
  /** When it counts as done; absent where taking part is all there is. */
  readonly goal: LocalText | undefined;
  /** First and last day of work it may be recorded for. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface OutreachChannel {
  readonly code: string;
  readonly name: LocalText;
  readonly unit: LocalText;
}

/** Why somebody was helped and did not get to the end. */
export interface Reason {
  readonly code: string;
  readonly name: LocalText;
}

export interface Program {
  readonly activities: readonly Activity[];
  readonly reasons: readonly Reason[];
  readonly outreachChannels: readonly OutreachChannel[];
}

export const isValidOn = ({ from, to }: Activity, date: string): boolean =>
  (from === undefined || from <= date) && (to === undefined || date <= to);

/** The program, and the file it was read from, which a phone keeps for when there is no network. */
export interface FetchedProgram {
  readonly program: Program;
  readonly file: unknown;
}

export const fetchProgram = (token?: string): Promise<Result<FetchedProgram>> =>
  request(
    'GET',
    '/api/v1/program',
    (file) => ({ program: parseProgram(file), file }),
    token === undefined ? {} : { token },
  );

export function parseProgram(value: unknown): Program {
  const of = fields(value, 'program');
  return {
    activities: list(of['activities'], parseActivity, 'activities'),
    reasons: parseReasons(of),
    outreachChannels: list(of['outreachChannels'], parseChannel, 'outreachChannels'),
  };
}

const parseActivity: Parser<Activity> = (value) => {
  const of = fields(value, 'activity');
  return {
    code: text(of, 'code'),
    name: languages(of),
    unit: oneOf(['person', 'business'], text(of, 'unit'), 'person'),
    minimumAge: optionalNumber(of, 'minimumAge'),
    goal: of['goal'] == null ? undefined : localText(of, 'goal'),
    from: optionalText(of, 'from'),
    to: optionalText(of, 'to'),
  };
};

const parseChannel: Parser<OutreachChannel> = (value) => {
  const of = fields(value, 'channel');
  return { code: text(of, 'code'), name: languages(of), unit: localText(of, 'unit') };
};

/** The reasons are named where the difficulties are; a program without them asks for none. */
function parseReasons(of: Fields): readonly Reason[] {
  const asked = Array.isArray(of['reasonsNotFinished']) ? new Set<unknown>(of['reasonsNotFinished']) : new Set();
  return list(of['difficultyKinds'] ?? [], parseReason, 'difficultyKinds').filter(({ code }) => asked.has(code));
}

const parseReason: Parser<Reason> = (value) => {
  const of = fields(value, 'reason');
  return { code: text(of, 'code'), name: languages(of) };
};

const localText = (of: Fields, key: string): LocalText => languages(fields(of[key], key));

/** A text without an English version is shown in Vietnamese: better than nothing, and never a code. */
function languages(of: Fields): LocalText {
  const vi = text(of, 'vi');
  return { vi, en: optionalText(of, 'en') ?? vi };
}
