import { formatCount } from '../shared/format/numbers';
import { lastSavedId, missing, save, saved, sender, unsent } from './model';
import { wordsFor } from './recordWords';
import { sendingIds } from './sendingIds';
import { StateMark } from './StateMark';
import { t } from './texts';

/** Always under the thumb: what became of the last record, and the one button that matters. */
export function SaveBar() {
  return (
    <div class="save-bar">
      <div class="save-state" role="status">{stateLine()}</div>
      <button type="button" class="primary save" onClick={save}>{t('save')}</button>
    </div>
  );
}

function stateLine() {
  if (missing.value) return <span class="state state-attention"><StateMark tone="attention" />{t(missing.value)}</span>;

  const last = saved.value.find(({ id }) => id === lastSavedId.value);
  if (last) {
    const { tone, sentence } = wordsFor(last, sendingIds(sender.phase.value));
    return <span class={`state state-${tone}`}><StateMark tone={tone} />{sentence}{networkWords()}</span>;
  }
  if (unsent.value > 0) {
    return <span class="state state-waiting"><StateMark tone="waiting" />{t('outbox.unsent', { n: formatCount(unsent.value) })}{networkWords()}</span>;
  }
  return null;
}

function networkWords() {
  const phase = sender.phase.value;
  if (phase.kind !== 'waiting') return null;
  return <small>{t(phase.why === 'no-network' ? 'outbox.offline' : 'outbox.busy')}</small>;
}
