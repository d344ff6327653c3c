import type { Kind, Receipt } from '../../shared/api/checkIns';
import { readCount, readTime, slipsIn } from './paperSlips';

/** What is known of a line. Once sent, its body never changes: sending it twice does no harm. */
export type LineState =
  | { readonly kind: 'open' }
  | { readonly kind: 'sent'; readonly body: string }
  | { readonly kind: 'received' }
  | { readonly kind: 'held'; readonly code: string }
  | { readonly kind: 'refused'; readonly code: string };

/** One column of a printed sheet: one visit, one session. Everything is text as it was typed; empty is "nothing written". */
export interface PaperLine {
  /** Made once and kept: it is the record's own. */
  readonly id: string;
  readonly time: string;
  readonly kind: Kind | '';
  /** Households, or businesses where the work was in shops. */
  readonly places: string;
  readonly people: string;
  readonly staff: string;
  /** Number in the team's roster of the member who wrote the sheet. */
  readonly memberNumber: string;
  readonly results: Readonly<Record<string, string>>;
  readonly channel: string;
  readonly quantity: string;
  /** Also what "other" was. */
  readonly note: string;
  readonly state: LineState;
}

export interface PaperSheet {
  readonly teamCode: string;
  readonly date: string;
  readonly lines: readonly PaperLine[];
}

/** As many as there are columns on the printed sheet. */
export const LINES = 8;
export const MOST_LINES = 24;

const NOON = '12:00';

export const newLine = (id: string): PaperLine => ({
  id, time: '', kind: '', places: '', people: '', staff: '', memberNumber: '', results: {}, channel: '', quantity: '', note: '',
  state: { kind: 'open' },
});

export const isEmpty = ({ id: _, state: __, results, ...fields }: PaperLine): boolean =>
  [...Object.values(fields), ...Object.values(results)].every((typed) => typed.trim() === '');

/** A line that may still be typed in. */
export const isEditable = ({ state }: PaperLine): boolean => state.kind === 'open' || (state.kind === 'refused' && state.code !== 'body-differs');

/** A line whose fate is not known yet. */
export const isUnsettled = (line: PaperLine): boolean => line.state.kind === 'sent' || (isEditable(line) && !isEmpty(line));

/** Without a time on paper it is noon, or the present moment while it is still morning: no record may come from the future. */
export const isBeforeNoonOf = (date: string, now: string): boolean => now.startsWith(date) && now < `${date}T${NOON}`;

/** The time that stands for none on paper, as HH:mm; `now` is in Vietnam's time. */
const timeInstead = (date: string, now: string): string => (isBeforeNoonOf(date, now) ? now.slice(11, 16) : NOON);

/**
 * The text of the record as the contract takes it, every number as it was typed.
 * @throws when the line has slips: nothing of it may be sent.
 */
export function bodyOf(line: PaperLine, sheet: Pick<PaperSheet, 'teamCode' | 'date'>, now: string): string {
  const time = readTime(line.time) ?? timeInstead(sheet.date, now);
  const results = Object.entries(line.results).map(([code, typed]) => [code, countIn(typed)] as const).filter(([, count]) => count > 0);
  const [places, staff, memberNumber, note] = [countIn(line.places), countIn(line.staff), countIn(line.memberNumber), line.note.trim()];
  return JSON.stringify({
    id: line.id,
    teamCode: sheet.teamCode,
    occurredAt: `${sheet.date}T${time}:00+07:00`,
    kind: line.kind,
    households: line.kind === 'business' ? 0 : places,
    ...(line.kind === 'business' ? { businesses: places } : {}),
    people: countIn(line.people),
    results: Object.fromEntries(results),
    ...(memberNumber > 0 ? { memberNumber } : {}),
    ...(staff > 0 ? { staff } : {}),
    ...(line.kind === 'outreach' ? { outreach: { channel: line.channel, quantity: countIn(line.quantity) } } : {}),
    ...(note === '' ? {} : { note }),
    source: 'paper',
  });
}

function countIn(typed: string): number {
  const count = readCount(typed);
  if (typeof count !== 'number') throw new Error('A column with a wrong number cannot be sent.');
  return count;
}

/** The sheet with every line that is to be sent frozen, the time written in that stands for none. Lines with slips stay open. */
export const freeze = (sheet: PaperSheet, now: string): PaperSheet => withLines(sheet, (line) => {
  if (!isEditable(line) || isEmpty(line) || slipsIn(line).length > 0) return line;
  const time = line.time.trim() === '' ? timeInstead(sheet.date, now) : line.time;
  return { ...line, time, state: { kind: 'sent', body: bodyOf({ ...line, time }, sheet, now) } };
});

/** The bodies that wait for an answer. */
export const waitingBodies = ({ lines }: PaperSheet): readonly string[] =>
  lines.flatMap(({ state }) => (state.kind === 'sent' ? [state.body] : []));

/** The sheet after the server's answer. A line the answer does not speak of keeps waiting. */
export const settle = (sheet: PaperSheet, receipts: readonly Receipt[]): PaperSheet => withLines(sheet, (line) => {
  const receipt = receipts.find(({ id }) => id === line.id);
  const state = receipt && stateAfter(receipt);
  return state && line.state.kind === 'sent' ? { ...line, state } : line;
});

/** The server took nothing of the batch, for a reason that is not the network's: all lines may be mended. */
export const reopen = (sheet: PaperSheet): PaperSheet =>
  withLines(sheet, (line) => (line.state.kind === 'sent' ? { ...line, state: { kind: 'open' } } : line));

function stateAfter({ status, code }: Receipt): LineState | undefined {
  switch (status) {
    case 'accepted':
    case 'duplicate':
      return { kind: 'received' };
    case 'held':
      return { kind: 'held', code };
    case 'conflict':
    case 'rejected':
      return { kind: 'refused', code };
    case 'unknown':
      return undefined;
  }
}

const withLines = (sheet: PaperSheet, change: (line: PaperLine) => PaperLine): PaperSheet => ({ ...sheet, lines: sheet.lines.map(change) });
