import type { Program } from '../shared/api/program';
import { MAX_NOTE_LENGTH, type Draft } from './draft';

/** What people write between the digits of one number. */
const SEPARATORS = /[\s.\-–]/g;

/** Whether a note seems to name a person by a number: a phone number of Viet Nam, or an identity number, old or new. */
export const holdsPersonalNumber = (note: string): boolean =>
  (note.replace(SEPARATORS, '').match(/\d+/g) ?? []).some((digits) =>
    /^(0\d{9}|84\d{9}|\d{12}|\d{9})$/.test(digits));

/**
 * The note as it is sent. A record has no field for why something was not finished, so the reasons go behind the note, in
 * Vietnamese, for the commune to read.
 */
export function noteWithReasons({ note, pending, reasons }: Draft, program: Program | undefined): string {
  const why = Object.entries(reasons).flatMap(([code, reason]) => {
    const name = program?.activities.find((activity) => activity.code === code)?.name.vi;
    const words = program?.reasons.find((known) => known.code === reason)?.name.vi;
    return (pending[code] ?? 0) > 0 && name && words ? [`Chưa xong ${name}: ${words}`] : [];
  });
  return [note.trim(), ...why].filter((part) => part !== '').join(' · ').slice(0, MAX_NOTE_LENGTH);
}
