import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { beginFix, fix, fixMissing, isUnfinished, saveCorrection } from './fixing';
import { askForReason, ReasonField } from './ReasonField';
import { RecordForm } from './RecordForm';
import { RecordSummary } from './RecordSummary';
import { contents } from './sending';
import { StateMark } from './StateMark';
import { t } from './texts';
import { detailsOf, show } from './view';

/** The form once more, filled in with the record as it stands, or with what was left unfinished, which it then says. */
export function FixView({ id }: { readonly id: string }) {
  const record = contents.value.records.find((each) => each.id === id);
  const takenUp = useSignal(false);
  useEffect(() => {
    if (!record) return;
    takenUp.value = isUnfinished(fix.peek(), record);
    if (!takenUp.value) beginFix(record);
  }, [id, record === undefined]);

  const fixing = fix.value;
  if (!record || fixing?.of.id !== id) return <section class="section"><p>{t('records.gone')}</p></section>;
  const leave = () => {
    fix.value = undefined;
    show(detailsOf(id));
  };
  const save = async () => {
    if (await saveCorrection()) leave();
    else if (fixMissing.value === 'missing.reason') askForReason();
  };
  const startAnew = () => {
    takenUp.value = false;
    beginFix(record);
  };
  return (
    <>
      <section class="section">
        <h1>{t('fix.title')}</h1>
        {takenUp.value && (
          <div class="notice notice-warn" role="status">
            <p>{t('fix.unfinished')}</p>
            <p class="fix-before"><RecordSummary checkIn={fixing.before} /></p>
            <button type="button" class="secondary" onClick={startAnew}>{t('fix.startAnew')}</button>
          </div>
        )}
        <p class="help">{t('fix.comfort')}</p>
        <ReasonField
          value={fixing.reason}
          suggestions={['reason.wrongNumber', 'reason.wrongKind', 'reason.forgot']}
          missing={fixMissing.value === 'missing.reason'}
          change={(reason) => { fix.value = { ...fixing, reason }; }}
        />
      </section>
      <RecordForm
        draft={fixing.draft}
        change={(draft) => {
          fixMissing.value = undefined;
          fix.value = { ...fixing, draft };
        }}
      />
      <div class="save-bar">
        <div class="save-state" role="status">
          {fixMissing.value && <span class="state state-attention"><StateMark tone="attention" />{t(fixMissing.value)}</span>}
        </div>
        <div class="save-pair">
          <button type="button" class="secondary" onClick={leave}>{t('fix.cancel')}</button>
          <button type="button" class="primary" onClick={() => void save()}>{t('fix.save')}</button>
        </div>
      </div>
    </>
  );
}
