import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { common } from '../shared/i18n/common';
import { ActivityRow } from './ActivityRow';
import { inOrder } from './activityOrder';
import type { FormPart } from './form';
import { contents } from './sending';
import { activities, campaignDay, loadProgram, program, programFailed } from './team';
import { t } from './texts';

/** So many fit one screen beside the counts; the rest is one touch away. */
const SHOWN_FIRST = 5;

const NO_FOCUS: readonly string[] = [];

export function Activities({ draft, change }: FormPart) {
  const expanded = useSignal(false);
  const focus = campaignDay.value?.focus ?? NO_FOCUS;
  // The order holds while a record is written: nothing moves under the thumb.
  const ordered = useMemo(
    () => inOrder(activities.value, draft.kind, focus, contents.value.records),
    [activities.value, draft.kind, draft.id, focus],
  );
  const touched = ordered.map(({ code }) => (draft.results[code] ?? 0) + (draft.pending[code] ?? 0) > 0);
  const first = Math.max(SHOWN_FIRST, focus.length, touched.lastIndexOf(true) + 1);
  const shown = expanded.value ? ordered : ordered.slice(0, first);

  return (
    <section class="section" aria-labelledby="result-title">
      <h2 id="result-title">{t('result.title')}</h2>
      <p class="help">{t('result.help')}</p>
      {program.value === undefined && <ProgramMissing />}
      <ul class="activities">
        {shown.map((activity) => (
          <ActivityRow key={activity.code} activity={activity} inFocus={focus.includes(activity.code)} draft={draft} change={change} />
        ))}
      </ul>
      {ordered.length > first && (
        <button type="button" class="secondary" aria-expanded={expanded.value} onClick={() => { expanded.value = !expanded.value; }}>
          {t(expanded.value ? 'result.less' : 'result.more')}
        </button>
      )}
    </section>
  );
}

function ProgramMissing() {
  if (!programFailed.value) return <p class="notice" role="status">{t('program.loading')}</p>;
  return (
    <div class="notice notice-warn" role="alert">
      <p>{t('program.failed')}</p>
      <button type="button" class="secondary" onClick={() => void loadProgram()}>{common('retry')}</button>
    </div>
  );
}
