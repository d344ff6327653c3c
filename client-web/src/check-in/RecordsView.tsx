import { useSignal } from '@preact/signals';
import { formatCount } from '../shared/format/numbers';
import { dateInVietnam, formatMoment } from '../shared/format/times';
import { hasArrived, type SavedRecord } from '../outbox/record';
import type { SendPhase } from '../outbox/sender';
import { correctionsOf, inForce } from './fixing';
import { HandOver } from './HandOver';
import { canInstall, install } from './install';
import { RecordSummary } from './RecordSummary';
import { correctionSentence, recordSentence, sendingIds } from './recordWords';
import { contents, messages, phase, send, unsent } from './sending';
import { StateMark } from './StateMark';
import { t } from './texts';
import { UnsettledMessages } from './UnsettledMessages';
import { detailsOf } from './view';

const PAGE = 20;

/** Everything this phone holds, what is not settled first, and what can be done for it. */
export function RecordsView() {
  const shown = useSignal(PAGE);
  const newestFirst = [...contents.value.records].reverse();
  const ordered = [...newestFirst.filter(needsAttention), ...newestFirst.filter((record) => !needsAttention(record))];
  return (
    <section class="section" aria-labelledby="records-title">
      <h1 id="records-title">{t('records.title')}</h1>
      <Unsent />
      <UnsettledMessages />
      {ordered.length === 0 && <p class="help">{t('records.none')}</p>}
      <ul class="records">
        {ordered.slice(0, shown.value).map((record) => <RecordLine key={record.id} record={record} />)}
      </ul>
      {ordered.length > shown.value && (
        <button type="button" class="secondary" onClick={() => { shown.value += PAGE; }}>{t('records.more')}</button>
      )}
      {canInstall() && <button type="button" class="secondary" onClick={() => void install()}>{t('install.button')}</button>}
      <HandOver />
    </section>
  );
}

function needsAttention(record: SavedRecord): boolean {
  return !hasArrived(record) || correctionsOf(record, contents.value.corrections).some((correction) => !hasArrived(correction));
}

/** How much is not sent, in the largest letters of the page. */
function Unsent() {
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

function RecordLine({ record }: { readonly record: SavedRecord }) {
  const today = dateInVietnam(new Date());
  const sending = sendingIds(phase.value);
  const { corrections } = contents.value;
  const last = correctionsOf(record, corrections).at(-1);
  const { tone, sentence } = last ? correctionSentence(last, sending) : recordSentence(record, sending);
  const current = inForce(record, corrections);
  return (
    <li>
      <a class="record" href={detailsOf(record.id)}>
        <time class="record-time">{formatMoment(new Date(record.savedAt), today)}</time>
        <span class="record-words">
          <RecordSummary checkIn={current ?? record.checkIn} />
          {last && <span class="record-fixed">{t(current === null ? 'fix.voided' : 'fix.corrected')}</span>}
          <span class={`state state-${tone}`}><StateMark tone={tone} />{sentence}</span>
        </span>
      </a>
    </li>
  );
}
