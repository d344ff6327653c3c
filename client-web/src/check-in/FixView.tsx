import { useEffect } from 'preact/hooks';
import { beginFix, fix, fixMissing, saveCorrection } from './fixing';
import { ReasonField } from './ReasonField';
import { RecordForm } from './RecordForm';
import { contents } from './sending';
import { StateMark } from './StateMark';
import { t } from './texts';
import { detailsOf, show } from './view';

/** The form once more, filled in with the record as it stands. */
export function FixView({ id }: { readonly id: string }) {
  const record = contents.value.records.find((each) => each.id === id);
  useEffect(() => {
    if (record && fix.value?.of.id !== id) beginFix(record);
  }, [id, record]);

  const fixing = fix.value;
  if (!record || fixing?.of.id !== id) return <section class="section"><p>{t('records.gone')}</p></section>;
  const leave = () => {
    fix.value = undefined;
    show(detailsOf(id));
  };
  return (
    <>
      <section class="section">
        <h1>{t('fix.title')}</h1>
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
          <button type="button" class="primary" onClick={() => void saveCorrection().then((saved) => saved && leave())}>{t('fix.save')}</button>
        </div>
      </div>
    </>
  );
}
