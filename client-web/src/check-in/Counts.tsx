import { helpedNobody } from './draft';
import type { FormPart } from './form';
import { Stepper } from './Stepper';
import { t } from './texts';

type CountField = 'households' | 'businesses' | 'people';

/** The large numbers of a visit: which ones depends on where the team is. */
export function Counts({ draft, change }: FormPart) {
  const shown: CountField[] = helpedNobody(draft) ? [] : ['people'];
  if (draft.kind === 'household') shown.unshift('households');
  if (draft.kind === 'business') shown.unshift('businesses');

  return (
    <section class="section counts" aria-label={t('count.title')}>
      {shown.map((field) => {
        const label = t(`count.${field}`);
        return (
          <div class="count-row" key={field}>
            <label class="count-label" for={field}>{label}</label>
            <Stepper id={field} label={label} large value={draft[field]} change={(value) => change({ ...draft, [field]: value })} />
          </div>
        );
      })}
    </section>
  );
}
