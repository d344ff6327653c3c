import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { desk } from '../i18n/desk';

export interface Named {
  readonly label: string;
  readonly help?: string | undefined;
  /** Why what stands there cannot be taken. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

interface ControlNames {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A label, a control, help and error tied together. */
export function Field({ label, help, error, optional = false, control }: Named & { control(names: ControlNames): ComponentChildren }) {
  const id = useId();
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
        {optional && <span class="field-optional"> ({desk('optional')})</span>}
      </label>
      {control({ id, 'aria-invalid': error !== undefined, 'aria-describedby': describedBy })}
      {help && <p class="help" id={`${id}-help`}>{help}</p>}
      {error && <p class="field-error" id={`${id}-error`}>{error}</p>}
    </div>
  );
}

interface Valued extends Named {
  readonly value: string;
  change(value: string): void;
}

export interface TextFieldProps extends Valued {
  readonly name?: string;
  readonly maxLength?: number;
  readonly autocomplete?: string;
  /** Which keys a phone shows. */
  readonly inputMode?: 'numeric' | 'tel' | 'text';
}

/** One line of text, or a number as it was typed. */
export function TextField({ value, change, name, maxLength = 200, autocomplete = 'off', inputMode, ...named }: TextFieldProps) {
  return (
    <Field
      {...named}
      control={(names) => (
        <input
          {...names}
          name={name}
          maxLength={maxLength}
          autocomplete={autocomplete}
          inputMode={inputMode}
          value={value}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
    />
  );
}

/** A password, for the old one (`current-password`) or a new one (`new-password`). */
export function PasswordField({ value, change, name, autocomplete, ...named }: TextFieldProps) {
  return (
    <Field
      {...named}
      control={(names) => (
        <input
          {...names}
          name={name}
          type="password"
          maxLength={200}
          autocomplete={autocomplete}
          value={value}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
    />
  );
}

/** Several lines of text. */
export function LongTextField({ value, change, maxLength = 500, ...named }: Valued & { readonly maxLength?: number }) {
  return (
    <Field
      {...named}
      control={(names) => (
        <textarea {...names} rows={3} maxLength={maxLength} value={value} onInput={(event) => change(event.currentTarget.value)} />
      )}
    />
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps extends Valued {
  readonly choices: readonly Choice[];
  /** The choice of nothing; without it the first choice stands. */
  readonly nothing?: string;
}

export function SelectField({ value, change, choices, nothing, ...named }: SelectFieldProps) {
  return (
    <Field
      {...named}
      control={(names) => (
        <select {...names} value={value} onChange={(event) => change(event.currentTarget.value)}>
          {nothing !== undefined && <option value="">{nothing}</option>}
          {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
        </select>
      )}
    />
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  change(checked: boolean): void;
}

export function CheckField({ label, checked, change }: CheckFieldProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => change(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface RadioFieldProps {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  change(value: string): void;
}

export function RadioField({ legend, choices, value, change }: RadioFieldProps) {
  const name = useId();
  return (
    <fieldset class="radios">
      <legend class="field-label">{legend}</legend>
      {choices.map((choice) => (
        <label class="check" key={choice.value}>
          <input type="radio" name={name} checked={value === choice.value} onChange={() => change(choice.value)} />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
