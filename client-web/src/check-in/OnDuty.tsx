import { parseCount } from '../shared/format/numbers';
import { prefer, preferences } from './preferences';
import { Stepper } from './Stepper';
import { members } from './team';
import { t } from './texts';

/** Who is out today, and whether the position may be taken: chosen once, kept for the next records. */
export function OnDuty() {
  const { staff, location } = preferences.value;
  return (
    <details class="section folded">
      <summary>{t('duty.title')}</summary>
      <div class="activity-line">
        <label class="line-label" for="staff">{t('count.staff')}</label>
        <Stepper id="staff" label={t('count.staff')} value={staff ?? 0} change={(value) => prefer({ staff: value === 0 ? undefined : value })} />
      </div>
      <WhoRecords />
      <label class="switch">
        <input type="checkbox" checked={location} onChange={(event) => prefer({ location: event.currentTarget.checked })} />
        <span>
          <strong>{t('location.switch')}</strong>
          <span class="help">{t('location.why')}</span>
        </span>
      </label>
    </details>
  );
}

function WhoRecords() {
  const { memberNumber } = preferences.value;
  if (members.value.length === 0) {
    return (
      <label class="field">
        <span class="field-label">{t('duty.number')}</span>
        <input
          inputMode="numeric"
          autocomplete="off"
          maxLength={4}
          value={memberNumber === undefined ? '' : String(memberNumber)}
          onInput={(event) => prefer({ memberNumber: parseCount(event.currentTarget.value) || undefined })}
        />
      </label>
    );
  }
  return (
    <label class="field">
      <span class="field-label">{t('duty.who')}</span>
      <select value={memberNumber ?? ''} onChange={(event) => prefer({ memberNumber: parseCount(event.currentTarget.value) || undefined })}>
        <option value="">{t('duty.nobody')}</option>
        {members.value.map(({ number, name }) => <option key={number} value={number}>{name === '' ? number : `${number}. ${name}`}</option>)}
      </select>
    </label>
  );
}
