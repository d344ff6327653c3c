import { formatCount } from '../shared/format/numbers';
import { mayBeUndone, undo } from './fixing';
import { preferences } from './preferences';
import { lastSavedId, missing, save } from './recording';
import { recordSentence, sendingIds } from './recordWords';
import { contents, phase, unsent } from './sending';
import { StateMark } from './StateMark';
import { t } from './texts';

/** Always under the thumb: what became of the last record, and the one button that matters. */
export function SaveBar() {
  return (
    <div class="save-bar">
      <div class="save-line">
        <div role="status">
          <div class="save-state">{stateLine()}</div>
          {placeWords()}
        </div>
        {canUndo() && (
          <button type="button" class="undo" onClick={() => void undo()}>{t('undo')}</button>
        )}
      </div>
      <button type="button" class="primary save" onClick={() => void save()}>{t('save')}</button>
    </div>
  );
}

function canUndo(): boolean {
  const last = lastSaved();
  return last !== undefined && !missing.value && mayBeUndone(last);
}

const lastSaved = () => contents.value.records.find(({ id }) => id === lastSavedId.value);

function stateLine() {
  if (missing.value) return <span class="state state-attention"><StateMark tone="attention" />{t(missing.value)}</span>;

  const last = lastSaved();
  if (last) {
    const { tone, sentence } = recordSentence(last, sendingIds(phase.value));
    return <span class={`state state-${tone}`}><StateMark tone={tone} />{sentence}{networkWords()}</span>;
  }
  if (unsent.value > 0) {
    return <span class="state state-waiting"><StateMark tone="waiting" />{t('nav.outbox', { n: formatCount(unsent.value) })}{networkWords()}</span>;
  }
  return null;
}

/** Whether the record has a position, said once it is known, and only while the position is wanted at all. */
function placeWords() {
  const last = lastSaved();
  if (!last || last.locateUntil !== undefined || !preferences.value.location || phase.value.kind === 'waiting') return null;
  const accuracy = last.checkIn.location?.accuracyMetres;
  return <small class="save-place">{accuracy === undefined ? t('location.none') : t('location.ok', { m: formatCount(accuracy) })}</small>;
}

function networkWords() {
  return phase.value.kind === 'waiting' ? <small>{t(phase.value.why === 'no-network' ? 'outbox.offline' : 'outbox.busy')}</small> : null;
}
