import { MAX_COUNT } from '../../shared/format/numbers';
import type { PaperLine } from './paperSheet';

/** What is wrong with a cell, or missing in it. */
export type SlipKey =
  | 'slip.time' | 'slip.kind' | 'slip.whole' | 'slip.large' | 'slip.channel' | 'slip.quantity' | 'slip.notOutreach' | 'slip.note' | 'slip.empty';

/** The row of a cell: a field of the line, or the code of an activity after "results.". */
export type PaperField = Exclude<keyof PaperLine, 'id' | 'results' | 'state'> | `results.${string}`;

export interface Slip {
  readonly field: PaperField;
  readonly key: SlipKey;
}

/** As many characters as the contract takes in a note. */
const LONGEST_NOTE = 500;

/** A time as people write it on paper: 8, 8h, 8h15, 8:15, 0815. Undefined when it is none. */
export function readTime(typed: string): string | undefined {
  const match = /^(\d{1,2})(?:\s*(?:h|g|:|\.)?\s*([0-5]\d))?\s*(?:h|g)?$/i.exec(typed.trim());
  const hour = Number(match?.[1] ?? Number.NaN);
  return hour <= 23 ? `${`${hour}`.padStart(2, '0')}:${match?.[2] ?? '00'}` : undefined;
}

/** A number exactly as typed, nothing typed being 0; a slip when it is not whole or more than the contract takes. */
export function readCount(typed: string): number | SlipKey {
  const written = typed.trim();
  if (!/^\d*$/.test(written)) return 'slip.whole';
  const count = Number(written);
  return count > MAX_COUNT ? 'slip.large' : count;
}

/** All that keeps a line from being sent, in the order of the rows. */
export function slipsIn(line: PaperLine): readonly Slip[] {
  const slips = [
    ...slipIf('time', line.time.trim() !== '' && readTime(line.time) === undefined, 'slip.time'),
    ...slipIf('kind', line.kind === '', 'slip.kind'),
    ...countSlips(line),
    ...outreachSlips(line),
    ...countSlip('memberNumber', line.memberNumber),
    ...slipIf('note', [...line.note.trim().normalize()].length > LONGEST_NOTE, 'slip.note'),
  ];
  return slips.length === 0 && !hasCount(line) ? [{ field: 'places', key: 'slip.empty' }] : slips;
}

/** The slips to point out: wrong numbers at once, what is missing or may still be completed after a try to send. */
export const slipsToShow = (line: PaperLine, tried: boolean): readonly Slip[] =>
  slipsIn(line).filter(({ key }) => tried || key === 'slip.whole' || key === 'slip.large');

function countSlips(line: PaperLine): readonly Slip[] {
  const results = Object.entries(line.results).map(([code, typed]) => [`results.${code}`, typed] as const);
  const counts: readonly (readonly [PaperField, string])[] = [
    ['places', line.places], ['people', line.people], ['staff', line.staff], ...results,
  ];
  return counts.flatMap(([field, typed]) => countSlip(field, typed));
}

function countSlip(field: PaperField, typed: string): readonly Slip[] {
  const read = readCount(typed);
  return typeof read === 'number' ? [] : [{ field, key: read }];
}

/** Outreach needs both its fields; any other work has no place for them, and what was written there would be lost. */
function outreachSlips({ kind, channel, quantity }: PaperLine): readonly Slip[] {
  const wrong = countSlip('quantity', quantity);
  if (kind === 'outreach') {
    return [...slipIf('channel', channel === '', 'slip.channel'), ...wrong, ...slipIf('quantity', readCount(quantity) === 0, 'slip.quantity')];
  }
  const misplaced = kind !== '';
  return [
    ...slipIf('channel', misplaced && channel !== '', 'slip.notOutreach'),
    ...wrong,
    ...slipIf('quantity', misplaced && wrong.length === 0 && quantity.trim() !== '', 'slip.notOutreach'),
  ];
}

const slipIf = (field: PaperField, wrong: boolean, key: SlipKey): readonly Slip[] => (wrong ? [{ field, key }] : []);

const hasCount = ({ places, people, quantity, results }: PaperLine): boolean =>
  [places, people, quantity, ...Object.values(results)].some((typed) => readCount(typed) !== 0);
