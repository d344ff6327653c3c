import { useSignal } from '@preact/signals';
import { fetchFigures, giveFigure, type DenominatorRow } from '../api/figures';
import type { ProgramIndicator } from '../api/indicators';
import { formatCount } from '../format/numbers';
import { dateInVietnam, formatDate } from '../format/times';
import { isWithin, readWhole } from '../format/typedNumbers';
import { desk } from '../i18n/desk';
import { language } from '../i18n/language';
import { DateField } from '../ui/DateField';
import { FormDialog } from '../ui/Dialog';
import { LongTextField, TextField } from '../ui/fields';
import { useRemote } from '../ui/remote';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { t } from './texts';
import { refusals } from './words';

export interface FigureDialogProps {
  readonly indicator: ProgramIndicator;
  readonly place: string | undefined;
  readonly placeName: string;
  done(): void;
  close(): void;
}

const HIGHEST = 999_999_999;

/** Enters a figure, the year's denominator, or both; what stands is changed with a reason only. */
export function FigureDialog({ indicator, place, placeName, done, close }: FigureDialogProps) {
  const today = dateInVietnam(new Date());
  const history = useRemote(`${indicator.code} ${place ?? ''}`, () => fetchFigures(indicator.code, place)).state.value;
  const [numerator, denominator, counted, source, reason] = [useSignal(''), useSignal(''), useSignal(''), useSignal(''), useSignal('')];
  const asOf = useSignal(today);
  const saving = useSaving(refusals());
  const frozen = history.kind === 'ready' ? frozenOf(history.value.denominators, asOf.value) : undefined;
  const submit = () => {
    const [part, whole] = [readWhole(numerator.value), readWhole(denominator.value)];
    const slips = [part, whole].some((figure) => figure !== undefined && !isWithin(figure, 0, HIGHEST));
    if (slips || (part === undefined && whole === undefined)) return saving.refuse(t('figure.missing'));
    if (asOf.value === '') return saving.refuse(t('figure.noDate'));
    if (source.value.trim() === '') return saving.refuse(t('figure.noSource'));
    const figure = {
      communeCode: place,
      asOf: asOf.value,
      source: source.value,
      numerator: part,
      denominator: whole,
      denominatorAsOf: counted.value || undefined,
      reason: reason.value.trim() || undefined,
    };
    void saving.run(() => giveFigure(indicator.code, figure), () => {
      close();
      toast(t('figure.saved'));
      done();
    });
  };
  return (
    <FormDialog title={t('figure.title')} wide action={desk('save')} busy={saving.busy.value} problem={saving.problem.value} submit={submit} close={close}>
      <div>
        <p><strong>{indicator.name[language.value]}</strong></p>
        <p class="help">{t('figure.place', { place: placeName })}</p>
      </div>
      <div class="form-columns">
        <TextField label={t('figure.numerator')} help={indicator.numerator?.[language.value]} inputMode="numeric" maxLength={12} value={numerator.value} change={(next) => { numerator.value = next; }} />
        <DateField label={t('figure.asOf')} max={today} value={asOf.value} change={(next) => { asOf.value = next; }} />
      </div>
      <div class="form-columns">
        <TextField
          label={t('figure.denominator')}
          help={[indicator.denominator?.[language.value], denominatorHelp(frozen, asOf.value)].filter(Boolean).join('. ')}
          inputMode="numeric"
          optional
          maxLength={12}
          value={denominator.value}
          change={(next) => { denominator.value = next; }}
        />
        <DateField label={t('figure.denominator.asOf')} optional max={today} value={counted.value} change={(next) => { counted.value = next; }} />
      </div>
      <TextField label={t('figure.source')} help={t('figure.source.help')} maxLength={300} value={source.value} change={(next) => { source.value = next; }} />
      <LongTextField label={t('figure.reason')} help={t('figure.reason.help')} optional value={reason.value} change={(next) => { reason.value = next; }} />
    </FormDialog>
  );
}

const frozenOf = (rows: readonly DenominatorRow[], asOf: string): DenominatorRow | undefined =>
  rows.find(({ year, inForce }) => inForce && `${year}` === asOf.slice(0, 4));

const denominatorHelp = (frozen: DenominatorRow | undefined, asOf: string): string =>
  frozen ? t('figure.denominator.frozen', { n: formatCount(frozen.value), date: formatDate(frozen.asOf) }) : t('figure.denominator.new', { year: asOf.slice(0, 4) });
