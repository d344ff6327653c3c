import { computed, effect, signal, untracked } from '@preact/signals';
import { fetchDifficulties } from '../../shared/api/difficulties';
import { formatCount } from '../../shared/format/numbers';
import { ownUnit } from '../../shared/difficulties/ownUnit';
import { asStaff } from '../../shared/sign-in/visitor';
import { communeCode, user } from '../model';

/** The server gives no more at once; nobody counts further. */
const MOST = 200;

const counted = signal<number | undefined>(undefined);

/** How many difficulties wait for the answer of whoever is signed in; undefined for nobody's and for none. */
export const waitingForUs = computed(() => {
  if (counted.value === undefined || counted.value === 0) return undefined;
  return counted.value > MOST ? `${formatCount(MOST)}+` : formatCount(counted.value);
});

let asked = 0;

export async function countWaiting(): Promise<void> {
  const holder = ownUnit();
  const turn = ++asked;
  counted.value = undefined;
  if (holder === undefined) return;
  const answer = await asStaff(fetchDifficulties({ open: true, holder, commune: communeCode.value }, MOST));
  if (turn !== asked || !answer.ok) return;
  const waiting = answer.value.items.filter(({ state }) => state !== 'answered').length;
  counted.value = waiting + Number(answer.value.next !== undefined);
}

/** Counts anew whenever somebody else signs in or another commune is looked at. */
export const keepCounting = (): (() => void) => effect(() => {
  const signedIn = user.value !== undefined;
  const looksAt = communeCode.value;
  untracked(() => {
    if (signedIn || looksAt !== undefined) void countWaiting();
  });
});
