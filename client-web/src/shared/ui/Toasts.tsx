import { signal } from '@preact/signals';

const SHOWN_MS = 6_000;

const message = signal<string | undefined>(undefined);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says for a few seconds that something was done. What needs an answer is a notice or a dialog, never this. */
export function toast(sentence: string): void {
  clearTimeout(timer);
  message.value = sentence;
  timer = setTimeout(() => { message.value = undefined; }, SHOWN_MS);
}

/** Stands once on a page. The region is always there: screen readers read only changes of what they know. */
export function Toasts() {
  return (
    <div class="toasts" role="status">
      {message.value !== undefined && <p class="toast">{message.value}</p>}
    </div>
  );
}
