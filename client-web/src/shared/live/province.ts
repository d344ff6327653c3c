import type { DayNotice } from '../api/dayNotice';
import { NO_TOTALS, type FeedItem, type ProvinceFrame, type ProvinceSnapshot, type Totals } from '../api/totals';

/** What the wall shows of one date: the newest absolute totals and how they came to be the newest. */
export interface ProvinceState extends ProvinceSnapshot {
  /** Newest first, at most `MAX_FEED`. */
  readonly feed: readonly FeedItem[];
  /** How often each commune changed since this page began to watch the date; a row pulses when its number moves. */
  readonly revisions: ReadonlyMap<string, number>;
}

/** What became of a frame. After a `gap` a frame is missing and only a new snapshot tells the truth. */
export type Applied =
  | { readonly kind: 'applied'; readonly state: ProvinceState }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'gap' };

export const MAX_FEED = 20;

/** A new snapshot replaces every figure; feed and revisions of the same date live on, so that a reconnect is quiet. */
export function startFrom(snapshot: ProvinceSnapshot, before?: ProvinceState): ProvinceState {
  const same = before?.date === snapshot.date ? before : undefined;
  return { ...snapshot, feed: same?.feed ?? [], revisions: revise(same, snapshot.communes) };
}

/** Frames are numbered without holes: at or below the state's number is old news, above the next a gap. */
export function applyFrame(state: ProvinceState, frame: ProvinceFrame): Applied {
  if (frame.date !== state.date || frame.sequence <= state.sequence) return { kind: 'dropped' };
  if (frame.sequence > state.sequence + 1) return { kind: 'gap' };

  const communes = new Map(state.communes);
  const revisions = new Map(state.revisions);
  for (const { code, changed } of frame.communes) {
    communes.set(code, { ...(communes.get(code) ?? NO_TOTALS), ...changed });
    revisions.set(code, (revisions.get(code) ?? 0) + 1);
  }

  return {
    kind: 'applied',
    state: {
      ...state,
      sequence: frame.sequence,
      at: frame.at,
      status: frame.status ?? state.status,
      province: { ...state.province, ...frame.province },
      communes,
      revisions,
      feed: mergeFeed(state.feed, frame.feed),
    },
  };
}

/** The newest notice of the same date replaces the one before; they carry whole numbers, so that a lost one does no harm. */
export function applyNotice(state: ProvinceState, notice: DayNotice): ProvinceState {
  const older = state.notice && notice.at.getTime() < state.notice.at.getTime();
  return notice.date !== state.date || older ? state : { ...state, notice };
}

/** Applies frames that arrived while the snapshot was on its way, in order; a gap among them ends it. */
export function applyAll(state: ProvinceState, frames: readonly ProvinceFrame[]): Applied {
  let current = state;
  for (const frame of frames) {
    const applied = applyFrame(current, frame);
    if (applied.kind === 'gap') return applied;
    if (applied.kind === 'applied') current = applied.state;
  }
  return { kind: 'applied', state: current };
}

/** Communes with at least one record in force: an entry and its void leave none. */
export const reportingCommunes = (state: ProvinceState): number =>
  [...state.communes.values()].filter(({ checkIns }) => checkIns > 0).length;

function revise(before: ProvinceState | undefined, communes: ReadonlyMap<string, Totals>): ReadonlyMap<string, number> {
  if (!before) return new Map();
  const revisions = new Map(before.revisions);
  for (const [code, totals] of communes) {
    const known = before.communes.get(code);
    if (known?.checkIns !== totals.checkIns || known.people !== totals.people) {
      revisions.set(code, (revisions.get(code) ?? 0) + 1);
    }
  }
  return revisions;
}

function mergeFeed(shown: readonly FeedItem[], arrived: readonly FeedItem[]): readonly FeedItem[] {
  if (arrived.length === 0) return shown;
  const newest = [...arrived].sort((left, right) => right.at.getTime() - left.at.getTime());
  return [...newest, ...shown].slice(0, MAX_FEED);
}
