import { useEffect } from 'preact/hooks';
import { language } from '../../shared/i18n/language';
import { holdsPersonalNumber } from '../note';
import { StateMark } from '../StateMark';
import { t as page } from '../texts';
import { DIFFICULTIES, show } from '../view';
import { MAX_TEXT_LENGTH, needsText } from './draft';
import { names } from './names';
import { t } from './texts';
import { clear, draft, edit, missing, resumeWriting, save } from './writing';

/** A difficulty or proposal being written: kept while it is, and saved without network. */
export function DifficultyForm() {
  useEffect(() => void resumeWriting(), []);
  const leave = () => show(DIFFICULTIES);
  const { proposal, urgent } = draft.value;
  return (
    <>
      <section class="section">
        <h1>{t('title')}</h1>
        <fieldset class="choices choices-pair">
          <legend class="legend-small">{t('what')}</legend>
          <Choice name="what" label={t('difficulty')} checked={!proposal} choose={() => edit({ proposal: false })} />
          <Choice name="what" label={t('proposal')} checked={proposal} choose={() => edit({ proposal: true })} />
        </fieldset>
        <Kinds />
        <Text />
        {!proposal && (
          <label class="switch urgent-switch">
            <input type="checkbox" checked={urgent} onChange={(event) => edit({ urgent: event.currentTarget.checked })} />
            <span><strong>{t('urgent')}</strong><span class="help">{t('urgent.help')}</span></span>
          </label>
        )}
      </section>
      <div class="save-bar">
        <div class="save-state" role="status">
          {missing.value && <span class="state state-attention"><StateMark tone="attention" />{t(missing.value)}</span>}
        </div>
        <div class="save-pair">
          <button type="button" class="secondary" onClick={() => { clear(); leave(); }}>{t('cancel')}</button>
          <button type="button" class="primary" onClick={() => void save().then((saved) => { if (saved) leave(); })}>{t('save')}</button>
        </div>
      </div>
    </>
  );
}

function Kinds() {
  return (
    <fieldset class="choices choices-pair">
      <legend class="legend-small">{t('kind')}</legend>
      {names.value.difficultyKinds.map(({ code, name }) => (
        <Choice key={code} name="kind" label={name[language.value]} checked={draft.value.kind === code} choose={() => edit({ kind: code })} />
      ))}
    </fieldset>
  );
}

function Text() {
  const { text } = draft.value;
  return (
    <div class="difficulty-writing">
      <label class="field">
        <span class="field-label">{t(needsText(draft.value) ? 'text' : 'text.optional')}</span>
        <textarea
          rows={4}
          maxLength={MAX_TEXT_LENGTH}
          aria-describedby="difficulty-warn"
          value={text}
          onInput={(event) => edit({ text: event.currentTarget.value })}
        />
      </label>
      {holdsPersonalNumber(text) && <p class="notice notice-error" role="alert">{page('note.number')}</p>}
      <p class="help" id="difficulty-warn">{page('note.warn')}</p>
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  choose(): void;
}

const Choice = ({ name, label, checked, choose }: ChoiceProps) => (
  <label class="choice">
    <input type="radio" name={name} checked={checked} onChange={choose} />
    <span>{label}</span>
  </label>
);
