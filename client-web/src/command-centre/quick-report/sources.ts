import { computed } from '@preact/signals';
import type { Totals } from '../../shared/api/totals';
import { isStale, type Connection } from '../../shared/live/connection';
import type { ProvinceState } from '../../shared/live/province';
import { visitor } from '../../shared/sign-in/visitor';
import { communeConnection, communeState, connection, now, state, teamNames } from '../model';
import { inside, section } from '../place';

/** What a report can be made of: the province, or for those of one commune their own. */
interface Source {
  readonly state: ProvinceState;
  readonly connection: Connection;
  /** The one commune there are figures of; all without. */
  readonly only: OwnTeams | undefined;
}

/** A commune that is watched by itself. */
export interface OwnTeams {
  readonly commune: string;
  /** Of its teams in the roster, by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly totals: ReadonlyMap<string, Totals>;
}

export const source = computed<Source | undefined>(() => {
  if (state.value) return { state: state.value, connection: connection.value, only: undefined };
  const own = visitor.value.kind === 'signed-in' ? visitor.value.user.communeCode : undefined;
  if (!communeState.value || own === undefined) return undefined;
  return { state: ofOne(communeState.value, own), connection: communeConnection.value, only: { commune: own, names: teamNames.value, totals: communeState.value.communes } };
});

/** The commune that is looked at; a report begins with it. */
export const placeInFront = (): string => (section.peek()?.id === 'xa' ? (inside.peek() ?? '').split('/')[0] ?? '' : '');

/** When the figures are right: now, or when the last ones came. */
export const momentOf = ({ state: { at }, connection: link }: Source): Date => (isStale(link, now.peek()) ? at : new Date());

/** A commune that is watched by itself has its teams as parts; a report knows communes. */
const ofOne = (watched: ProvinceState, code: string): ProvinceState => ({ ...watched, communes: new Map([[code, watched.province]]) });
