import { formatCount } from '../shared/format/numbers';
import type { SendPhase } from '../outbox/sender';
import { contents, messages, phase, send, unsent } from './sending';
import { StateMark } from './StateMark';
import { t } from './texts';

/** How much is not sent, in the largest letters of the page. */
export function Unsent() {
  const sending = phase.value.kind === 'sending';
  if (contents.value.records.length + messages.value.length === 0) return null;
  if (unsent.value === 0) return <p class="all-sent"><StateMark tone="good" />{t('outbox.allSent')}</p>;
  return (
    <div class="unsent">
      <p class="unsent-count" role="status">{t('nav.outbox', { n: formatCount(unsent.value) })}</p>
      <p>{whyUnsent(phase.value)}</p>
      <button type="button" class="primary" aria-disabled={sending} onClick={() => void send()}>
        {t(sending ? 'state.sending' : 'outbox.now')}
      </button>
    </div>
  );
}

function whyUnsent(doing: SendPhase): string {
  if (doing.kind !== 'waiting') return t('outbox.safe');
  return t(doing.why === 'no-network' ? 'outbox.offline' : 'outbox.busy');
}
