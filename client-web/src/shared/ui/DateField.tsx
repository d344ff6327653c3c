import { useSignal } from '@preact/signals';
import { formatDate, readDate } from '../format/times';
import { desk } from '../i18n/desk';
import { Field, type Named } from './fields';

interface DateFieldProps extends Named {
  /** As the contract writes it, `2026-11-22`; empty when there is none. */
  readonly value: string;
  /** The last day that may be chosen. */
  readonly max?: string;
  /** Given the date, or an empty text while what is typed is none. */
  change(value: string): void;
}

/**
 * A date typed as people here write it. A browser's own date field follows the browser's language: in offices with an English
 * one it shows 02/11 as 11/02.
 */
export function DateField({ value, max, change, help, error, ...named }: DateFieldProps) {
  const typed = useSignal('');
  const left = useSignal(false);
  const read = readDate(typed.value);
  // Set from outside, the value wins over what was typed before.
  const shown = (read ?? '') === value ? typed.value : wordsOf(value);
  const slip = shown.trim() !== '' && value === '' && left.value ? desk('date.bad') : undefined;
  const late = max !== undefined && value > max ? desk('date.late', { date: formatDate(max) }) : undefined;
  return (
    <Field
      {...named}
      help={help ?? desk('date.help')}
      error={error ?? slip ?? late}
      control={(names) => (
        <input
          {...names}
          inputMode="numeric"
          autocomplete="off"
          maxLength={12}
          value={shown}
          onInput={(event) => {
            left.value = false;
            typed.value = event.currentTarget.value;
            change(readDate(event.currentTarget.value) ?? '');
          }}
          onBlur={() => {
            left.value = true;
            if (value !== '') typed.value = wordsOf(value);
          }}
        />
      )}
    />
  );
}

const wordsOf = (date: string): string => (date === '' ? '' : formatDate(date));
