import { useSignal } from '@preact/signals';
import type { Activity } from '../shared/api/program';
import { language } from '../shared/i18n/language';
import { withPending, withReason, withResult } from './draft';
import type { FormPart } from './form';
import { Stepper } from './Stepper';
import { program } from './team';
import { t } from './texts';

interface ActivityRowProps extends FormPart {
  readonly activity: Activity;
  /** In the foreground of the campaign day. */
  readonly inFocus: boolean;
}

/** One activity: who managed it, and folded away who did not get to the end. */
export function ActivityRow({ activity, inFocus, draft, change }: ActivityRowProps) {
  const { code, unit, goal, minimumAge } = activity;
  const name = activity.name[language.value];
  const base = minimumAge === undefined ? '' : t('result.base', { n: String(minimumAge) });
  const counted = goal ? t(`result.done.${unit}`, { goal: goal[language.value] }) : t(`result.took.${unit}`);
  const unfinished = useSignal(false);
  const open = unfinished.value || (draft.pending[code] ?? 0) > 0;
  return (
    <li class="activity">
      <label class="activity-name" for={`result-${code}`}>
        {name}
        {inFocus && <span class="focus-mark">{t('result.focus')}</span>}
      </label>
      <p class="help" id={`goal-${code}`}>{counted} {base}</p>
      <div class="activity-line">
        {goal ? (
          <button
            type="button"
            class="fold"
            aria-expanded={open}
            aria-label={t('result.pendingOf', { what: name })}
            onClick={() => { unfinished.value = !open; }}
          >
            {t('result.pending')}
          </button>
        ) : <span />}
        <Stepper
          id={`result-${code}`}
          label={name}
          describedBy={`goal-${code}`}
          value={draft.results[code] ?? 0}
          change={(value) => change(withResult(draft, activity, value))}
        />
      </div>
      {goal && open && <Unfinished activity={activity} name={name} draft={draft} change={change} />}
    </li>
  );
}

interface UnfinishedProps extends FormPart {
  readonly activity: Activity;
  readonly name: string;
}

function Unfinished({ activity, name, draft, change }: UnfinishedProps) {
  const { code } = activity;
  const label = t('result.pendingOf', { what: name });
  return (
    <div class="unfinished">
      <div class="activity-line">
        <label class="line-label" for={`pending-${code}`}>{t(`result.pending.${activity.unit}`)}</label>
        <Stepper
          id={`pending-${code}`}
          label={label}
          value={draft.pending[code] ?? 0}
          change={(value) => change(withPending(draft, activity, value))}
        />
      </div>
      <label class="field">
        <span class="field-label">{t('result.why')}</span>
        <select value={draft.reasons[code] ?? ''} onChange={(event) => change(withReason(draft, activity, event.currentTarget.value))}>
          <option value="">{t('result.whyNone')}</option>
          {(program.value?.reasons ?? []).map((reason) => <option key={reason.code} value={reason.code}>{reason.name[language.value]}</option>)}
        </select>
      </label>
    </div>
  );
}
