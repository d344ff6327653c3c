import { useSignal } from '@preact/signals';
import type { AwardRange } from '../../shared/api/awards';
import { communes } from '../../shared/desk/directory';
import { DateField } from '../../shared/ui/DateField';
import { SelectField } from '../../shared/ui/fields';
import { Notice } from '../../shared/ui/Notice';
import { fits } from './ranges';
import { t } from './texts';

interface RangeFormProps {
  readonly range: AwardRange;
  readonly today: string;
  readonly choosesCommune: boolean;
  change(range: AwardRange): void;
}

/** Which days, and where. Scores are computed when asked for, not at every keystroke. */
export function RangeForm({ range, today, choosesCommune, change }: RangeFormProps) {
  const typed = useSignal(range);
  const isBad = useSignal(false);
  const set = (part: Partial<AwardRange>) => { typed.value = { ...typed.value, ...part }; };
  const submit = (event: Event) => {
    event.preventDefault();
    isBad.value = !fits(typed.value);
    if (!isBad.value) change(typed.value);
  };
  return (
    <form class="form" onSubmit={submit} noValidate>
      <div class="form-columns">
        <DateField label={t('from')} value={typed.value.from} max={today} change={(from) => set({ from })} />
        <DateField label={t('to')} value={typed.value.to} max={today} change={(to) => set({ to })} />
        {choosesCommune && (
          <SelectField
            label={t('commune')}
            nothing={t('commune.all')}
            value={typed.value.commune ?? ''}
            choices={communes.value.map(({ code, fullName }) => ({ value: code, label: fullName }))}
            change={(code) => set({ commune: code === '' ? undefined : code })}
          />
        )}
      </div>
      {isBad.value && <Notice kind="error">{t('range.bad')}</Notice>}
      <div class="bar"><button type="submit" class="primary">{t('show')}</button></div>
    </form>
  );
}
