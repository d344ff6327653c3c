import { useSignal } from '@preact/signals';
import { dateInVietnam, formatMoment } from '../shared/format/times';
import { correctionsOf, inForce } from '../outbox/inForce';
import { hasArrived, type SavedRecord } from '../outbox/record';
import { HandOver } from './HandOver';
import { canInstall, install } from './install';
import { RecordSummary } from './RecordSummary';
import { correctionSentence, recordSentence, sendingIds } from './recordWords';
import { contents, phase } from './sending';
import { StateMark } from './StateMark';
import { t } from './texts';
import { Unsent } from './Unsent';
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
