import { computed, effect, signal } from '@preact/signals';
import { fetchDayTargets, type DayTarget } from '../../shared/api/dayTargets';
import { fetchQuietCommunes } from '../../shared/api/quietLists';
import { asStaff } from '../../shared/sign-in/visitor';
import { state } from '../model';
import type { Condition, TargetShare } from './measures';
import { conditionsOf, sharesOf } from './shares';

/** Why a commune without records is not late; empty until the server has told. */
export const conditions = signal<ReadonlyMap<string, Condition>>(new Map());

const given = signal<readonly DayTarget[]>([]);

/** How far each commune is with what it was given for the day; empty where nothing was given. */
export const targets = computed<ReadonlyMap<string, TargetShare>>(() => sharesOf(given.value, state.value?.communes ?? new Map()));

/** The hub tells of figures, not of plans and signal: these are asked for, by every page that shows a map. */
const ASK_EVERY_MS = 30_000;

const date = computed(() => state.value?.date);

effect(() => {
  const day = date.value;
  return day === undefined ? undefined : follow(day);
});

function follow(day: string): () => void {
  let ended = false;
  const ask = async (): Promise<void> => {
    const [states, aims] = await Promise.all([asStaff(fetchQuietCommunes(day)), asStaff(fetchDayTargets(day))]);
    if (ended) return;
    if (states.ok) conditions.value = conditionsOf(states.value.items);
    if (aims.ok) given.value = aims.value;
  };
  void ask();
  const timer = setInterval(() => void ask(), ASK_EVERY_MS);
  return () => {
    ended = true;
    clearInterval(timer);
    conditions.value = new Map();
    given.value = [];
  };
}
