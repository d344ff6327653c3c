import { OUTCOMES } from '../shared/api/checkIns';
import { canFail, withOutcome } from './draft';
import type { FormPart } from './form';
import { t } from './texts';

/** What a visit came to when it did not go as hoped; usually nobody has to touch it. */
export function VisitOutcome({ draft, change }: FormPart) {
  if (!canFail(draft.kind)) return null;
  return (
    <fieldset class="section">
      <legend class="legend-small">{t('visit.title')}</legend>
      <div class="chips">
        {OUTCOMES.map((outcome) => {
          const chosen = draft.outcome === outcome;
          return (
            <button
              type="button"
              class="chip"
              key={outcome}
              aria-pressed={chosen}
              onClick={() => change(withOutcome(draft, chosen ? undefined : outcome))}
            >
              {t(`visit.${outcome}`)}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
