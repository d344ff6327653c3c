import { summarise } from './recordSummary';
import { dateInVietnam, formatMoment } from '../shared/format/times';
import { formatCount } from '../shared/format/numbers';
import { common } from '../shared/i18n/common';
import { saved, sender, unsent } from './model';
import { wordsFor } from './recordWords';
import { sendingIds } from './sendingIds';
import { StateMark } from './StateMark';
import { t } from './texts';

const SHOWN = 10;

export function RecentRecords() {
  const sending = sendingIds(sender.phase.value);
  const today = dateInVietnam(new Date());
  return (
    <section class="section" aria-labelledby="records-title">
      <div class="section-head">
        <h2 id="records-title">{t('records.title')}</h2>
        <span class={unsent.value > 0 ? 'unsent' : 'all-sent'}>
          {saved.value.length > 0 && (unsent.value > 0 ? t('outbox.unsent', { n: formatCount(unsent.value) }) : t('outbox.allSent'))}
        </span>
      </div>
      {unsent.value > 0 && sender.phase.value.kind === 'waiting' && (
        <button type="button" class="secondary" onClick={() => void sender.wake()}>{t('outbox.now')}</button>
      )}
      {saved.value.length === 0 && <p class="help">{t('records.none')}</p>}
      <ul class="records">
        {saved.value.slice(0, SHOWN).map((record) => {
          const { tone, sentence } = wordsFor(record, sending);
          const { kind, counts } = summarise(record.body);
          return (
            <li class="record" key={record.id}>
              <time class="record-time">{formatMoment(new Date(record.savedAt), today)}</time>
              <div>
                <div class="record-kind">{common(`kind.${kind}`)}</div>
                <div class="record-counts">{counts.map(({ field, value }) => t(`records.${field}`, { n: formatCount(value) })).join(' · ')}</div>
                <div class={`state state-${tone}`}><StateMark tone={tone} />{sentence}</div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
