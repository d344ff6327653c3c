import { signal } from '@preact/signals';
import { hasStatus, type Failure } from '../shared/api/http';
import { fetchPublicDay, fetchPublicDays, type PublicDay, type PublicDayLine } from '../shared/api/publicDays';

/** What the page can show. `off` is the province's wish, `failed` heals with the next try. */
export type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'off' }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'day'; readonly day: PublicDay };

/** Figures of a day under way are made anew once a minute. */
const REFRESH_MS = 60_000;

export const days = signal<readonly PublicDayLine[]>([]);
export const chosen = signal<string | undefined>(undefined);
export const shown = signal<Shown>({ kind: 'loading' });

/** Opens the page: the day its address names (`#2026-11-22`), else the newest one. */
export async function open(): Promise<void> {
  if (shown.value.kind !== 'none') shown.value = { kind: 'loading' };
  const answer = await fetchPublicDays();
  if (!answer.ok) {
    shown.value = withoutDay(answer.failure);
    return;
  }
  days.value = answer.value.items;
  const named = location.hash.slice(1);
  const first = days.value.find(({ date }) => date === named) ?? days.value[0];
  if (first) await choose(first.date);
  else shown.value = { kind: 'none' };
}

export async function choose(date: string): Promise<void> {
  chosen.value = date;
  history.replaceState(null, '', `#${date}`);
  await refresh();
}

export function keepFresh(): void {
  setInterval(() => {
    const now = shown.value;
    if (!document.hidden && mayChange(now)) void refresh();
  }, REFRESH_MS);
}

/** A final day stays as it is; the first one, one under way and one that did not come may be asked for again. */
const mayChange = (now: Shown): boolean =>
  now.kind === 'none' || now.kind === 'failed' || (now.kind === 'day' && now.day.status !== 'finalised');

async function refresh(): Promise<void> {
  const date = chosen.value;
  if (date === undefined) return open();
  const answer = await fetchPublicDay(date);
  if (chosen.value !== date) return;
  if (answer.ok) shown.value = { kind: 'day', day: answer.value };
  else if (shown.value.kind !== 'day' || shown.value.day.date !== date) shown.value = withoutDay(answer.failure);
}

const withoutDay = (failure: Failure): Shown => ({ kind: hasStatus(failure, 404) ? 'off' : 'failed' });
