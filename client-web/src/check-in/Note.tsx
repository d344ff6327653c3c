import { MAX_NOTE_LENGTH } from './draft';
import type { FormPart } from './form';
import { holdsPersonalNumber } from './note';
import { t } from './texts';

export function Note({ draft, change }: FormPart) {
  return (
    <div class="section">
      <label class="field">
        <span class="field-label">{t('note.label')}</span>
        <textarea
          rows={2}
          maxLength={MAX_NOTE_LENGTH}
          aria-describedby="note-warn"
          value={draft.note}
          onInput={(event) => change({ ...draft, note: event.currentTarget.value })}
        />
      </label>
      {holdsPersonalNumber(draft.note) && <p class="notice notice-error" role="alert">{t('note.number')}</p>}
      <p class="help" id="note-warn">{t('note.warn')} {t('otp.warn')}</p>
    </div>
  );
}
