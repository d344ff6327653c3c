import { draft, edit } from './model';
import { Stepper } from './Stepper';
import { t } from './texts';

type CountField = 'households' | 'businesses' | 'people';

/** The large numbers of a visit: which ones depends on where the team is. */
export function Counts() {
  const { kind } = draft.value;
  if (kind === undefined || kind === 'outreach') return null;
  const shown: CountField[] = ['people'];
  if (kind === 'household') shown.unshift('households');
  if (kind === 'business') shown.unshift('businesses');

  return (
    <section class="section" aria-label={t('count.title')}>
      {shown.map((field) => {
        const label = t(`count.${field}`);
        return (
          <div class="count-row" key={field}>
            <label class="count-label" for={field}>{label}</label>
            <Stepper id={field} label={label} large value={draft.value[field]} change={(value) => edit({ ...draft.value, [field]: value })} />
          </div>
        );
      })}
    </section>
  );
}
