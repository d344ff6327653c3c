import { effect, signal } from '@preact/signals';
import { store } from '../storage/store';

/** The languages a page can speak, the first being the one it starts in. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'campaignhub.language';

const isLanguage = (value: string | undefined): value is Language => LANGUAGES.some((language) => language === value);

const stored = store.read(KEY);

/** The language in force; every text and format on the page follows it. */
export const language = signal<Language>(isLanguage(stored) ? stored : 'vi');

export function speak(next: Language): void {
  language.value = next;
  store.write(KEY, next);
}

/** Keeps `lang` of the page, which screen readers choose their voice by, and its title in the language in force. */
export function keepPageInLanguage(title: () => string): void {
  effect(() => {
    document.documentElement.lang = language.value;
    document.title = title();
  });
}
