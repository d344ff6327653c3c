import { MAX_NOTE_LENGTH } from './draft';
import { draft, edit } from './model';
import { t } from './texts';

export function Note() {
  return (
    <section class="section" aria-label={t('note.label')}>
      <label class="field">
        <span class="field-label">{t('note.label')}</span>
        <textarea
          rows={2}
          maxLength={MAX_NOTE_LENGTH}
          aria-describedby="note-warn"
          value={draft.value.note}
          onInput={(event) => edit({ ...draft.value, note: event.currentTarget.value })}
        />
      </label>
      <p class="help" id="note-warn">{t('note.warn')}</p>
      <p class="help">{t('otp.warn')}</p>
    </section>
  );
}
