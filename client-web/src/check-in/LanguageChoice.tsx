import { common, commonTexts } from '../shared/i18n/common';
import { further, language, LANGUAGES, speak } from '../shared/i18n/language';
import { LanguageSwitch } from '../shared/ui/LanguageSwitch';
import { furtherLanguages, speakFurtherLanguage } from './languages';

/** Two languages stand side by side; more of them fit a list. */
export function LanguageChoice() {
  if (furtherLanguages.length === 0) return <LanguageSwitch />;
  const choose = (code: string) => {
    const always = LANGUAGES.find((known) => known === code);
    if (always) speak(always);
    else void speakFurtherLanguage(code);
  };
  return (
    <select
      class="language-list"
      aria-label={common('language.switch')}
      value={further.value?.code ?? language.value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {LANGUAGES.map((code) => <option key={code} value={code} lang={code}>{commonTexts[code]['language.name']}</option>)}
      {furtherLanguages.map(({ code, name }) => <option key={code} value={code} lang={code}>{name}</option>)}
    </select>
  );
}
