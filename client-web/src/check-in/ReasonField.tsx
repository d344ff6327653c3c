import { t, type CheckInKey } from './texts';

const MAX_LENGTH = 300;
const FIELD = 'fix-reason';

/** Leads whoever left the reason out to its field. */
export function askForReason(): void {
  const field = document.getElementById(FIELD);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

interface ReasonFieldProps {
  readonly value: string;
  /** Reasons one touch away, as keys of their words. */
  readonly suggestions: readonly CheckInKey[];
  readonly missing: boolean;
  change(value: string): void;
}

/** Why something is changed: kept beside the old and the new numbers. */
export function ReasonField({ value, suggestions, missing, change }: ReasonFieldProps) {
  return (
    <div class="reason">
      <div class="chips">
        {suggestions.map((key) => (
          <button type="button" class="chip" key={key} aria-pressed={value === t(key)} onClick={() => change(t(key))}>{t(key)}</button>
        ))}
      </div>
      <label class="field">
        <span class="field-label">{t('fix.reason')}</span>
        <input
          id={FIELD}
          maxLength={MAX_LENGTH}
          autocomplete="off"
          value={value}
          aria-invalid={missing}
          onInput={(event) => change(event.currentTarget.value)}
        />
      </label>
      {missing && <p class="notice notice-error" role="alert">{t('missing.reason')}</p>}
    </div>
  );
}
