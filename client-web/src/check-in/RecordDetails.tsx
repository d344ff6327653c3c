import { useSignal } from '@preact/signals';
import type { CheckIn } from '../shared/api/checkIns';
import { correctionsOf, inForce } from '../outbox/inForce';
import type { SavedCorrection, SavedRecord } from '../outbox/record';
import { dateInVietnam, formatMoment } from '../shared/format/times';
import { formatCount } from '../shared/format/numbers';
import { language } from '../shared/i18n/language';
import { mayBeFixed, voidRecord, writeAnew } from './fixing';
import { askForReason, ReasonField } from './ReasonField';
import { RecordSummary } from './RecordSummary';
import { correctionSentence, recordSentence, sendingIds, type RecordWords } from './recordWords';
import { contents, phase } from './sending';
import { StateMark } from './StateMark';
import { program } from './team';
import { t } from './texts';
import { fixOf, RECORD, RECORDS, show } from './view';

/** One record: what it says now, what was changed and why, and what can still be done. */
export function RecordDetails({ id }: { readonly id: string }) {
  const { records, corrections } = contents.value;
  const record = records.find((each) => each.id === id);
  if (!record) return <section class="section"><p>{t('records.gone')}</p><Back /></section>;

  const current = inForce(record, corrections);
  return (
    <section class="section" aria-labelledby="details-title">
      <Back />
      <h1 id="details-title">{t('details.title')}</h1>
      <History record={record} corrections={correctionsOf(record, corrections)} />
      {current && mayBeFixed(record, Date.now()) && <Actions record={record} />}
      {record.state.kind === 'refused' && (
        <button type="button" class="primary" onClick={() => void writeAnew(record).then(() => show(RECORD))}>{t('details.again')}</button>
      )}
      {current && record.state.kind !== 'refused' && !mayBeFixed(record, Date.now()) && <p class="help">{t('details.tooOld')}</p>}
    </section>
  );
}

const Back = () => <a class="back" href={RECORDS}>‹ {t('details.back')}</a>;

function History({ record, corrections }: { readonly record: SavedRecord; readonly corrections: readonly SavedCorrection[] }) {
  const sending = sendingIds(phase.value);
  return (
    <ol class="history">
      <li>
        <Step title={t('history.saved')} at={record.savedAt} words={recordSentence(record, sending)} />
        <Content checkIn={record.checkIn} />
      </li>
      {corrections.map((correction) => (
        <li key={correction.id}>
          <Step
            title={t(correction.replacement ? 'fix.corrected' : 'fix.voided')}
            at={correction.savedAt}
            words={correctionSentence(correction, sending)}
          />
          <p class="record-reason">{t('fix.reasonWas', { reason: correction.reason })}</p>
          {correction.replacement && <Content checkIn={correction.replacement} />}
        </li>
      ))}
    </ol>
  );
}

function Step({ title, at, words }: { readonly title: string; readonly at: number; readonly words: RecordWords }) {
  return (
    <>
      <p class="history-title">{title}<time>{formatMoment(new Date(at), dateInVietnam(new Date()))}</time></p>
      <p class={`state state-${words.tone}`}><StateMark tone={words.tone} />{words.sentence}</p>
    </>
  );
}

function Content({ checkIn }: { readonly checkIn: CheckIn }) {
  const { results, pending = {}, note } = checkIn;
  const codes = [...new Set([...Object.keys(results), ...Object.keys(pending)])];
  return (
    <div class="content">
      <RecordSummary checkIn={checkIn} />
      <ul class="content-results">
        {codes.map((code) => (
          <li key={code}>
            <span>{program.value?.activities.find((activity) => activity.code === code)?.name[language.value] ?? t('details.unknown')}</span>
            <strong>{resultWords(results[code] ?? 0, pending[code] ?? 0)}</strong>
          </li>
        ))}
      </ul>
      {note && <p class="content-note">{note}</p>}
    </div>
  );
}

const resultWords = (done: number, unfinished: number): string =>
  unfinished === 0 ? formatCount(done) : t('details.counts', { done: formatCount(done), pending: formatCount(unfinished) });

function Actions({ record }: { readonly record: SavedRecord }) {
  const voiding = useSignal(false);
  const reason = useSignal('');
  const asked = useSignal(false);
  const voidNow = () => {
    asked.value = true;
    if (reason.value.trim() === '') askForReason();
    else void voidRecord(record, reason.value).then(() => show(RECORDS));
  };

  if (!voiding.value) {
    return (
      <div class="actions">
        <p class="help">{t('fix.comfort')}</p>
        <a class="primary" href={fixOf(record.id)}>{t('fix.correct')}</a>
        <button type="button" class="secondary" onClick={() => { voiding.value = true; }}>{t('fix.void')}</button>
      </div>
    );
  }
  return (
    <div class="actions">
      <ReasonField
        value={reason.value}
        suggestions={['reason.twice', 'reason.byMistake']}
        missing={asked.value && reason.value.trim() === ''}
        change={(value) => { reason.value = value; }}
      />
      <button type="button" class="primary danger" onClick={voidNow}>{t('fix.voidNow')}</button>
      <button type="button" class="secondary" onClick={() => { voiding.value = false; }}>{t('fix.keep')}</button>
    </div>
  );
}
