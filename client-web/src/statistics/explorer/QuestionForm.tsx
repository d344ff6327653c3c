import { useSignal } from '@preact/signals';
import { GROUPINGS, type Grouping, type StatisticsView } from '../../shared/api/statistics';
import { DateField } from '../../shared/ui/DateField';
import { SelectField } from '../../shared/ui/fields';
import { Notice } from '../../shared/ui/Notice';
import { Filters } from './Filters';
import { PERIODS, spanOf } from './periods';
import { t } from './texts';
import { MOST_GROUPINGS } from './view';

interface QuestionFormProps {
  readonly view: StatisticsView;
  readonly today: string;
  readonly choosesCommune: boolean;
  ask(view: StatisticsView): void;
}

/** Which days, grouped how, of what only. Asked when the button is pressed or a period is chosen, not at every keystroke. */
export function QuestionForm({ view, today, choosesCommune, ask }: QuestionFormProps) {
  const typed = useSignal(view);
  const isBad = useSignal(false);
  const set = (part: Partial<StatisticsView>) => { typed.value = { ...typed.value, ...part }; };
  const submit = (event: Event) => {
    event.preventDefault();
    const { from, to } = typed.value;
    isBad.value = from === '' || to === '' || from > to;
    if (!isBad.value) ask(typed.value);
  };
  return (
    <form class="panel form no-print" onSubmit={submit} noValidate aria-label={t('question')}>
      <fieldset class="explorer-periods">
        <legend class="field-label">{t('period')}</legend>
        {PERIODS.map((period) => {
          const span = spanOf(period, today);
          const isThis = span.from === view.from && span.to === view.to;
          return (
            <button type="button" key={period} class="chip" aria-pressed={isThis} onClick={() => ask({ ...typed.value, ...span })}>
              {t(`period.${period}`)}
            </button>
          );
        })}
      </fieldset>
      <div class="form-columns">
        <DateField label={t('from')} value={typed.value.from} max={today} change={(from) => set({ from })} />
        <DateField label={t('to')} value={typed.value.to} change={(to) => set({ to })} />
      </div>
      <div class="form-columns">
        {Array.from({ length: MOST_GROUPINGS }, (_, place) => (
          <GroupingField key={place} place={place} chosen={typed.value.groupBy} change={(groupBy) => set({ groupBy })} />
        ))}
      </div>
      <Filters view={typed.value} choosesCommune={choosesCommune} change={set} />
      {isBad.value && <Notice kind="error">{t('span.bad')}</Notice>}
      <div class="bar"><button type="submit" class="primary">{t('show')}</button></div>
    </form>
  );
}

/** The first, second and third thing to group by; one that is taken is not offered again. */
function GroupingField({ place, chosen, change }: { readonly place: number; readonly chosen: readonly Grouping[]; change(groupBy: readonly Grouping[]): void }) {
  const own = chosen[place];
  return (
    <SelectField
      label={t(place === 0 ? 'groupBy' : 'groupBy.then')}
      nothing={t('groupBy.nothing')}
      value={own ?? ''}
      choices={GROUPINGS.filter((grouping) => grouping === own || !chosen.includes(grouping)).map((grouping) => ({ value: grouping, label: t(`group.${grouping}`) }))}
      change={(value) => change([...chosen.slice(0, place), ...(value === '' ? [] : [value as Grouping]), ...chosen.slice(place + 1)])}
    />
  );
}
