import { effect, signal } from '@preact/signals';
import { store } from '../shared/storage/store';

/** Dark for a wall in a dim room, light for paper and phones in the sun. */
export type Theme = 'dark' | 'light';

const KEY = 'campaignhub.theme';
const NARROW = '(max-width: 900px)';

/** The theme in force on the page: what was chosen on this device, or what suits its screen. */
export const theme = signal<Theme>(chosen() ?? (matchMedia(NARROW).matches ? 'light' : 'dark'));

function chosen(): Theme | undefined {
  const kept = store.read(KEY);
  return kept === 'dark' || kept === 'light' ? kept : undefined;
}

export function chooseTheme(next: Theme): void {
  theme.value = next;
  store.write(KEY, next);
}

/** Keeps the page's colours in the theme in force; paper is white whatever it is. */
export function keepPageInTheme(): void {
  effect(() => wear(theme.value));
  addEventListener('beforeprint', () => wear('light'));
  addEventListener('afterprint', () => wear(theme.value));
}

function wear(worn: Theme): void {
  document.body.classList.toggle('dark', worn === 'dark');
  document.body.classList.toggle('light', worn === 'light');
}
