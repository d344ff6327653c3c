import type { Program } from '../shared/api/program';
import { MAX_NOTE_LENGTH, type Draft } from './draft';

/** What people write between the digits of one number. */
const SEPARATORS = /[\s.\-–]/g;

/** Whether a note seems to name a person by a number: a phone number of Viet Nam, or an identity number, old or new. */
export const holdsPersonalNumber = (note: string): boolean =>
  (note.replace(SEPARATORS, '').match(/\d+/g) ?? []).some((digits) =>
    /^(0\d{9}|84\d{9}|\d{12}|\d{9})$/.test(digits));

const BETWEEN = ' · ';

/**
 * The note as it is sent. A record has no field for why something was not finished, so the reasons go behind the note, in
 * Vietnamese, for the commune to read.
 */
export function noteWithReasons({ note, pending, reasons }: Draft, program: Program | undefined): string {
  const why = Object.entries(reasons).flatMap(([code, reason]) => ((pending[code] ?? 0) > 0 ? sentence(code, reason, program) ?? [] : []));
  return [note.trim(), ...why].filter((part) => part !== '').join(BETWEEN).slice(0, MAX_NOTE_LENGTH);
}

/** Takes the reasons of a record's note back to where they were chosen: left in the note they would stand there twice, or stale. */
export function reasonsFromNote(draft: Draft, program: Program | undefined): Draft {
  const reasons: Record<string, string> = { ...draft.reasons };
  const possible = Object.keys(draft.pending).flatMap((code) =>
    (program?.reasons ?? []).map((reason) => ({ code, reason: reason.code, words: sentence(code, reason.code, program) })));
  const note = draft.note.split(BETWEEN).filter((part) => {
    const meant = possible.find(({ words }) => words === part);
    if (meant) reasons[meant.code] = meant.reason;
    return !meant;
  });
  return { ...draft, note: note.join(BETWEEN), reasons };
}

function sentence(code: string, reason: string, program: Program | undefined): string | undefined {
  const name = program?.activities.find((activity) => activity.code === code)?.name.vi;
  const words = program?.reasons.find((known) => known.code === reason)?.name.vi;
  return name && words ? `Chưa xong ${name}: ${words}` : undefined;
}
