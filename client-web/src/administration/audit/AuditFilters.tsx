import { useSignal } from '@preact/signals';
import type { AuditFilter } from '../../shared/api/audit';
import { compareVietnamese } from '../../shared/format/collation';
import { dateInVietnam } from '../../shared/format/times';
import { DateField } from '../../shared/ui/DateField';
import { SelectField, TextField } from '../../shared/ui/fields';
import { communes } from '../model';
import { t } from './texts';

export const NO_FILTER: AuditFilter =
  { from: undefined, to: undefined, actor: undefined, action: undefined, subject: undefined, commune: undefined };

/** What a change can be about: the nouns of the actions. */
const NOUNS = [
  'account', 'device', 'activation-code', 'api-key', 'team', 'village', 'member', 'office', 'roster', 'day', 'point', 'campaign', 'commune-target', 'check-in',
  'boundaries', 'indicator-target', 'figure', 'denominator', 'model', 'difficulty', 'announcement', 'material', 'training', 'nucleus-household', 'inspection',
  'commune-plan', 'money', 'award-decision', 'periodic-report', 'department-report',
] as const;

/** From a day that comes after the last one: nothing can be found, and it is a slip. */
export const runsBackwards = ({ from, to }: AuditFilter): boolean => from !== undefined && to !== undefined && from > to;

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  apply(filter: AuditFilter): void;
}

export function AuditFilters({ filter, apply }: AuditFiltersProps) {
  const draft = useSignal(filter);
  const { from, to, actor, action, commune } = draft.value;
  const set = (key: keyof AuditFilter) => (value: string) => {
    draft.value = { ...draft.value, [key]: value.trim() === '' ? undefined : value };
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (runsBackwards(draft.value)) return;
    apply({ ...draft.value, actor: draft.value.actor?.trim() });
  };
  const clear = () => {
    draft.value = NO_FILTER;
    apply(NO_FILTER);
  };
  const today = dateInVietnam(new Date());
  const backwards = runsBackwards(draft.value) ? t('filter.backwards') : undefined;
  return (
    <form class="filters" onSubmit={submit}>
      <DateField label={t('filter.from')} value={from ?? ''} max={today} change={set('from')} />
      <DateField label={t('filter.to')} value={to ?? ''} max={today} change={set('to')} error={backwards} />
      <TextField label={t('filter.actor')} value={actor ?? ''} maxLength={100} change={set('actor')} />
      <SelectField
        label={t('filter.action')}
        value={action ?? ''}
        nothing={t('filter.action.all')}
        choices={NOUNS.map((noun) => ({ value: noun, label: t(`noun.${noun}`) }))}
        change={set('action')}
      />
      <SelectField
        label={t('filter.commune')}
        value={commune ?? ''}
        nothing={t('filter.commune.all')}
        choices={[...communes.value]
          .sort((left, right) => compareVietnamese(left.fullName, right.fullName))
          .map(({ code, fullName }) => ({ value: code, label: fullName }))}
        change={set('commune')}
      />
      <div class="bar filter-buttons">
        <button type="submit" class="primary">{t('filter.apply')}</button>
        <button type="button" class="secondary" onClick={clear}>{t('filter.clear')}</button>
      </div>
    </form>
  );
}
