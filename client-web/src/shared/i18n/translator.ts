import { further, language, type Language } from './language';

/** What a text's `{places}` are filled with. Numbers are to be formatted before. */
export type Places = Readonly<Record<string, string>>;

/** Resource files of all languages: the compiler refuses a language that lacks a key of the first. */
export type Resources<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

export type Translate<Key extends string> = (key: Key, places?: Places) => string;

export function fill(text: string, places: Places): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole);
}

/** A function that gives a text in the language in force; a component that calls it is drawn again when that changes. */
export function translator<Key extends string>(resources: Resources<Key>): Translate<Key> {
  return (key, places = {}) => fill(further.value?.texts[key] ?? resources[language.value][key], places);
}
