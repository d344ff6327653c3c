import { useSignal } from '@preact/signals';
import { sendReview } from '../../shared/api/reviews';
import { formatCount } from '../../shared/format/numbers';
import { DateField } from '../../shared/ui/DateField';
import { LongTextField, RadioField, TextField } from '../../shared/ui/fields';
import { Notice } from '../../shared/ui/Notice';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { t } from './texts';

interface ReviewFormProps {
  readonly communeCode: string;
  /** The confirmation this one takes the place of, and how many changes came after it: these are confirmed with it. */
  readonly before: { readonly changesSince: number } | undefined;
  done(): void;
}

export function ReviewForm({ communeCode, before, done }: ReviewFormProps) {
  const changed = useSignal<'' | 'no' | 'yes'>('');
  const number = useSignal('');
  const date = useSignal('');
  const note = useSignal('');
  const saving = useSaving({ 'invalid-date': t('form.badDate'), 'invalid-text': t('form.badText') });

  const submit = (event: Event) => {
    event.preventDefault();
    if (changed.value === '') return saving.refuse(t('form.choose'));
    const hasChanges = changed.value === 'yes';
    const review = {
      communeCode,
      changed: hasChanges,
      decisionNumber: hasChanges ? number.value.trim() || undefined : undefined,
      decisionDate: hasChanges ? date.value || undefined : undefined,
      note: note.value.replace(/\s+/g, ' ').trim() || undefined,
    };
    void saving.run(() => sendReview(review), () => {
      toast(t('form.done'));
      changed.value = '';
      done();
    });
  };

  return (
    <form class="panel form" onSubmit={submit} noValidate>
      <h3>{t(before ? 'form.again' : 'form.title')}</h3>
      {before && (
        <p class="section-lead">
          {before.changesSince === 0 ? t('form.confirmsNothing') : t('form.confirms', { n: formatCount(before.changesSince) })}
        </p>
      )}
      <RadioField
        legend={t('form.question')}
        value={changed.value}
        choices={[{ value: 'no', label: t('form.no') }, { value: 'yes', label: t('form.yes') }]}
        change={(value) => { changed.value = value === 'yes' ? 'yes' : 'no'; }}
      />
      {changed.value === 'yes' && (
        <div class="form-columns">
          <TextField
            label={t('form.number')}
            help={t('form.number.help')}
            optional
            maxLength={60}
            value={number.value}
            change={(value) => { number.value = value; }}
          />
          <DateField label={t('form.date')} optional value={date.value} change={(value) => { date.value = value; }} />
        </div>
      )}
      <LongTextField label={t('form.note')} optional value={note.value} change={(value) => { note.value = value; }} />
      {saving.problem.value !== undefined && <Notice kind="error">{saving.problem.value}</Notice>}
      <div class="bar">
        <button type="submit" class="primary" aria-disabled={saving.busy.value}>{t('form.send')}</button>
      </div>
    </form>
  );
}
