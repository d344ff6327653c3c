import { chosenLanguage, speakFurther } from '../shared/i18n/language';

/** The languages of the province's peoples in their own names, by ISO 639-3; each is offered once its file is there. */
const NAMES: Readonly<Record<string, string>> = {
  kpm: 'Cơ Ho',
  cma: 'Mạ',
  cmo: 'Mnông',
  rad: 'Ê Đê',
  cjm: 'Chăm',
  rog: 'Ra Glai',
  cje: 'Chu Ru',
};

/**
 * A file `languages/kpm.json` makes the page speak Cơ Ho: keys of texts.vi.json and common.vi.json, as many as are
 * translated. It is loaded when it is chosen, and kept for opening without network like every other part.
 */
const FILES = import.meta.glob<Readonly<Record<string, string>>>('./languages/*.json', { import: 'default' });

const fileOf = (code: string) => FILES[`./languages/${code}.json`];

export const furtherLanguages: readonly { readonly code: string; readonly name: string }[] = Object.entries(NAMES)
  .map(([code, name]) => ({ code, name }))
  .filter(({ code }) => fileOf(code) !== undefined);

export async function speakFurtherLanguage(code: string): Promise<void> {
  const texts = await fileOf(code)?.().catch(() => undefined);
  if (texts) speakFurther({ code, texts });
}

/** Takes up a further language chosen earlier; the two the page always has need no file. */
export async function resumeLanguage(): Promise<void> {
  const code = chosenLanguage();
  if (code !== undefined) await speakFurtherLanguage(code);
}
