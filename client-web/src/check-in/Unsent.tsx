import { useSignal } from '@preact/signals';
import { formatCount } from '../shared/format/numbers';
import type { SendPhase } from '../outbox/sender';
import { contents, messages, phase, send, unsent, unsentOfOthers } from './sending';
import { StateMark } from './StateMark';
import { device } from './team';
import { t } from './texts';
import { enteringCode } from './view';

/** How much is not sent, in the largest letters of the page, and the one thing that helps. */
export function Unsent() {
  if (contents.value.records.length + messages.value.length === 0) return null;
  if (unsent.value === 0) return <p class="all-sent"><StateMark tone="good" />{t('outbox.allSent')}</p>;
  const foreign = unsentOfOthers(device.value?.team.code);
  return (
    <div class="unsent">
      <p class="unsent-count" role="status">{t('nav.outbox', { n: formatCount(unsent.value) })}</p>
      {foreign < unsent.value && <SendNow />}
      {foreign > 0 && <HandIn foreign={foreign} leads={foreign === unsent.value} />}
    </div>
  );
}

function SendNow() {
  if (phase.value.kind === 'locked-out') {
    return (
      <>
        <p>{t('outbox.lockedOut')}</p>
        <button type="button" class="primary" onClick={enterCode}>{t('outbox.newCode')}</button>
      </>
    );
  }
  const sending = phase.value.kind === 'sending';
  return (
    <>
      <p>{whyUnsent(phase.value)}</p>
      <button type="button" class="primary" aria-disabled={sending} onClick={() => void send()}>
        {t(sending ? 'state.sending' : 'outbox.now')}
      </button>
    </>
  );
}

/** Of another team: only a file brings it where it belongs. */
function HandIn({ foreign, leads }: { readonly foreign: number; readonly leads: boolean }) {
  const written = useSignal(false);
  const write = async () => {
    const { handOutFile } = await import('./handOver');
    written.value = await handOutFile();
  };
  return (
    <>
      <p>{t('outbox.foreign', { n: formatCount(foreign) })}</p>
      <button type="button" class={leads ? 'primary' : 'secondary'} onClick={() => void write()}>{t('outbox.export')}</button>
      {written.value && <p class="notice" role="status">{t('outbox.exported')}</p>}
    </>
  );
}

/** The form stands at the top of every part of the page. */
function enterCode(): void {
  enteringCode.value = true;
  scrollTo(0, 0);
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('.code-input')?.focus());
}

function whyUnsent(doing: SendPhase): string {
  if (doing.kind !== 'waiting') return t('outbox.safe');
  return t(doing.why === 'no-network' ? 'outbox.offline' : 'outbox.busy');
}
