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

/** A language a page has part of its texts in. Numbers, dates and everything it lacks are Vietnamese. */
export interface FurtherLanguage {
  /** ISO 639-3, as `lang` takes it. */
  readonly code: string;
  readonly texts: Readonly<Record<string, string>>;
}

export const further = signal<FurtherLanguage | undefined>(undefined);

export function speak(next: Language): void {
  further.value = undefined;
  language.value = next;
  store.write(KEY, next);
}

export function speakFurther(next: FurtherLanguage): void {
  further.value = next;
  language.value = 'vi';
  store.write(KEY, next.code);
}

/** The language chosen last, by its code; undefined when nobody chose. */
export const chosenLanguage = (): string | undefined => store.read(KEY);

/** Keeps `lang` of the page, which screen readers choose their voice by, and its title in the language in force. */
export function keepPageInLanguage(title: () => string): void {
  effect(() => {
    document.documentElement.lang = further.value?.code ?? language.value;
    document.title = title();
  });
}
