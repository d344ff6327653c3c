import { common, commonTexts } from '../i18n/common';
import { language, LANGUAGES, speak } from '../i18n/language';

/** Each language is written in itself, so that whoever needs it can find it. */
export function LanguageSwitch() {
  return (
    <fieldset class="languages" aria-label={common('language.switch')}>
      {LANGUAGES.map((code) => (
        <button
          type="button"
          key={code}
          lang={code}
          class="language"
          aria-pressed={language.value === code}
          aria-label={`${code.toUpperCase()}: ${commonTexts[code]['language.name']}`}
          onClick={() => speak(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
