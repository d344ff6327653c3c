import { clampCount, formatCount, MAX_COUNT, parseCount } from '../shared/format/numbers';
import { t } from './texts';

interface StepperProps {
  readonly id: string;
  /** What is counted, for the ear as much as for the eye. */
  readonly label: string;
  readonly value: number;
  readonly large?: boolean;
  readonly describedBy?: string;
  change(value: number): void;
}

/** A number with a thumb-sized button on either side; the number itself can be typed. */
export function Stepper({ id, label, value, large = false, describedBy, change }: StepperProps) {
  const step = (by: number) => () => change(clampCount(value + by));
  return (
    <div class={large ? 'stepper stepper-large' : 'stepper'}>
      <button type="button" class="step" aria-label={t('count.fewer', { what: label })} disabled={value === 0} onClick={step(-1)}>
        <svg class="icon" viewBox="0 0 32 32" aria-hidden="true"><path d="M7 16h18" /></svg>
      </button>
      <input
        id={id}
        class={value === 0 ? 'count count-zero' : 'count'}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-label={label}
        aria-describedby={describedBy}
        value={formatCount(value)}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => change(parseCount(event.currentTarget.value))}
      />
      <button type="button" class="step" aria-label={t('count.more', { what: label })} disabled={value === MAX_COUNT} onClick={step(1)}>
        <svg class="icon" viewBox="0 0 32 32" aria-hidden="true"><path d="M7 16h18M16 7v18" /></svg>
      </button>
    </div>
  );
}
