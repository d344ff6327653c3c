import type { Kind, Receipt } from '../../shared/api/checkIns';
import { parseCount } from '../../shared/format/numbers';

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
  readonly results: Readonly<Record<string, string>>;
  readonly channel: string;
  readonly quantity: string;
  readonly state: LineState;
}

export interface PaperSheet {
  readonly teamCode: string;
  readonly date: string;
  readonly lines: readonly PaperLine[];
}

/** What keeps a line from being sent. */
export type Slip = 'slip.kind' | 'slip.time' | 'slip.channel' | 'slip.empty';

/** As many as there are columns on the printed sheet. */
export const LINES = 8;
export const MOST_LINES = 24;

const NOON = '12:00';

export const newLine = (id: string): PaperLine => ({
  id, time: '', kind: '', places: '', people: '', staff: '', results: {}, channel: '', quantity: '', state: { kind: 'open' },
});

export const isEmpty = ({ time, kind, places, people, staff, results, channel, quantity }: PaperLine): boolean =>
  [time, kind, places, people, staff, channel, quantity, ...Object.values(results)].every((typed) => typed.trim() === '');

/** A line that may still be typed in. */
export const isEditable = ({ state }: PaperLine): boolean => state.kind === 'open' || (state.kind === 'refused' && state.code !== 'body-differs');

/** A line whose fate is not known yet. */
export const isUnsettled = (line: PaperLine): boolean => line.state.kind === 'sent' || (isEditable(line) && !isEmpty(line));

export function slipIn(line: PaperLine): Slip | undefined {
  if (line.kind === '') return 'slip.kind';
  if (line.time.trim() !== '' && readTime(line.time) === undefined) return 'slip.time';
  if (line.kind === 'outreach' && (line.channel === '' || parseCount(line.quantity) === 0)) return 'slip.channel';
  const counted = [line.places, line.people, line.quantity, ...Object.values(line.results)].some((typed) => parseCount(typed) > 0);
  return counted ? undefined : 'slip.empty';
}

/** A time as people write it on paper: 8, 8h, 8h15, 8:15, 0815. Undefined when it is none. */
export function readTime(typed: string): string | undefined {
  const match = /^(\d{1,2})(?:\s*(?:h|g|:|\.)?\s*([0-5]\d))?\s*(?:h|g)?$/i.exec(typed.trim());
  const hour = Number(match?.[1] ?? Number.NaN);
  return hour <= 23 ? `${`${hour}`.padStart(2, '0')}:${match?.[2] ?? '00'}` : undefined;
}

/**
 * The text of the record as the contract takes it. Without a time on paper it is noon, or the present moment while it is
 * still morning: no record may come from the future.
 */
export function bodyOf(line: PaperLine, sheet: Pick<PaperSheet, 'teamCode' | 'date'>, now: string): string {
  const noon = `${sheet.date}T${NOON}:00+07:00`;
  const written = readTime(line.time);
  const occurredAt = written === undefined ? (now.startsWith(sheet.date) && now < noon ? now : noon) : `${sheet.date}T${written}:00+07:00`;
  const results = Object.entries(line.results).map(([code, typed]) => [code, parseCount(typed)] as const).filter(([, count]) => count > 0);
  return JSON.stringify({
    id: line.id,
    teamCode: sheet.teamCode,
    occurredAt,
    kind: line.kind,
    households: line.kind === 'business' ? 0 : parseCount(line.places),
    ...(line.kind === 'business' ? { businesses: parseCount(line.places) } : {}),
    people: parseCount(line.people),
    results: Object.fromEntries(results),
    ...(parseCount(line.staff) > 0 ? { staff: parseCount(line.staff) } : {}),
    ...(line.kind === 'outreach' ? { outreach: { channel: line.channel, quantity: parseCount(line.quantity) } } : {}),
    source: 'paper',
  });
}

/** The sheet with every line that is to be sent frozen. */
export const freeze = (sheet: PaperSheet, now: string): PaperSheet => withLines(sheet, (line) =>
  isEditable(line) && !isEmpty(line) ? { ...line, state: { kind: 'sent', body: bodyOf(line, sheet, now) } } : line);

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
