import { useSignal } from '@preact/signals';
import type { Activity } from '../shared/api/program';
import { language } from '../shared/i18n/language';
import { withResult, type Draft } from './draft';
import { activities, draft, edit, loadProgram, program, programFailed } from './model';
import { common } from '../shared/i18n/common';
import { Stepper } from './Stepper';
import { t } from './texts';

/** So many fit one screen beside the counts; the rest is one touch away. */
const SHOWN_FIRST = 5;

export function Activities() {
  const expanded = useSignal(false);
  const { kind } = draft.value;
  if (kind === undefined || kind === 'outreach') return null;

  const ordered = inOrderFor(draft.value, activities.value);
  const counted = 1 + ordered.reduce((last, { code }, index) => ((draft.value.results[code] ?? 0) > 0 ? index : last), -1);
  const shown = expanded.value ? ordered : ordered.slice(0, Math.max(SHOWN_FIRST, counted));

  return (
    <section class="section" aria-labelledby="result-title">
      <h2 id="result-title">{t('result.title')}</h2>
      <p class="help">{t('result.help')}</p>
      {program.value === undefined && <ProgramMissing />}
      <ul class="activities">
        {shown.map((activity) => <ActivityRow key={activity.code} activity={activity} />)}
      </ul>
      {ordered.length > SHOWN_FIRST && (
        <button type="button" class="secondary" aria-expanded={expanded.value} onClick={() => { expanded.value = !expanded.value; }}>
          {t(expanded.value ? 'result.less' : 'result.more')}
        </button>
      )}
    </section>
  );
}

function ActivityRow({ activity }: { readonly activity: Activity }) {
  const { code, unit, goal, minimumAge } = activity;
  const name = activity.name[language.value];
  const base = minimumAge === undefined ? '' : t('result.base', { n: String(minimumAge) });
  const counted = goal ? t(`result.done.${unit}`, { goal: goal[language.value] }) : t(`result.took.${unit}`);
  return (
    <li class="activity">
      <label class="activity-name" for={`result-${code}`}>{name}</label>
      <span class="help" id={`goal-${code}`}>{counted} {base}</span>
      <Stepper
        id={`result-${code}`}
        label={name}
        describedBy={`goal-${code}`}
        value={draft.value.results[code] ?? 0}
        change={(value) => edit(withResult(draft.value, activity, value))}
      />
    </li>
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

/** In a shop what counts shops comes first, elsewhere what counts people; within that, the order of the program. */
function inOrderFor({ kind }: Draft, all: readonly Activity[]): readonly Activity[] {
  const unit = kind === 'business' ? 'business' : 'person';
  return [...all.filter((activity) => activity.unit === unit), ...all.filter((activity) => activity.unit !== unit)];
}
