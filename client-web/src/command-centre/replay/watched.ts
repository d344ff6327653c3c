import { fetchDayTargets, type DayTarget } from '../../shared/api/dayTargets';
import type { Result } from '../../shared/api/http';
import { fetchReplay, type Replay } from '../../shared/api/replay';
import { broadest } from '../map/shares';

/** What is watched: a figure that grows, how far each commune is with what it was given, or how long each place has been quiet. */
export type Watched =
  | { readonly kind: 'figure'; readonly replay: Replay }
  | { readonly kind: 'last'; readonly replay: Replay }
  | { readonly kind: 'target'; readonly replay: Replay; readonly given: ReadonlyMap<string, DayTarget> };

/** By what is chosen on the page: the server's name of a figure, or `target` or `last` as on the map of the running day. */
export async function fetchWatched(date: string, measure: string, commune: string | undefined): Promise<Result<Watched>> {
  if (measure === 'target') return fetchTargets(date);
  const replay = await fetchReplay(date, measure === 'last' ? 'entries' : measure, commune);
  return replay.ok ? { ok: true, value: { kind: measure === 'last' ? 'last' : 'figure', replay: replay.value } } : replay;
}

/** Communes may have been given different figures; nearly always it is one. */
async function fetchTargets(date: string): Promise<Result<Watched>> {
  const targets = await fetchDayTargets(date);
  if (!targets.ok) return targets;
  const given = broadest(targets.value);
  const replays: Replay[] = [];
  for (const measure of new Set([...given.values()].map((target) => target.measure))) {
    const replay = await fetchReplay(date, measure);
    if (!replay.ok) return replay;
    replays.push(replay.value);
  }
  return { ok: true, value: { kind: 'target', replay: ofTargets(date, replays, given), given } };
}

/** One course of the day from several figures: each commune's by the figure it was given. */
export function ofTargets(date: string, replays: readonly Replay[], given: ReadonlyMap<string, DayTarget>): Replay {
  const places = [...given.keys()];
  const at = new Map(places.map((code, place) => [code, place]));
  const steps = replays.flatMap((replay) => replay.steps.flatMap(({ minute, place, amount }) => {
    const code = replay.places[place] ?? '';
    const own = at.get(code);
    return own !== undefined && given.get(code)?.measure === replay.measure ? [{ minute, place: own, amount }] : [];
  }));
  return { date, measure: 'target', communeCode: undefined, places, steps: steps.sort((one, other) => one.minute - other.minute) };
}
