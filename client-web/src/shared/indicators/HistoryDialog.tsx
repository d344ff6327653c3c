import { useSignal } from '@preact/signals';
import { fetchFigures, giveFigure, type DenominatorRow, type FigureRow } from '../api/figures';
import { formatCount } from '../format/numbers';
import { dateInVietnam, formatDate, formatTime } from '../format/times';
import { language } from '../i18n/language';
import { DataTable, type Column } from '../ui/DataTable';
import { Dialog, FormDialog } from '../ui/Dialog';
import { LongTextField } from '../ui/fields';
import { Loaded } from '../ui/Loaded';
import { useRemote } from '../ui/remote';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import type { FigureDialogProps } from './FigureDialog';
import { t } from './texts';
import { refusals } from './words';

interface HistoryDialogProps extends FigureDialogProps {
  readonly mayWithdraw: boolean;
}

/** Everything that was entered of an indicator in a place; what was corrected stays to be seen. */
export function HistoryDialog({ indicator, place, placeName, mayWithdraw, done, close }: HistoryDialogProps) {
  const history = useRemote(`${indicator.code} ${place ?? ''}`, () => fetchFigures(indicator.code, place));
  const leaving = useSignal<FigureRow | undefined>(undefined);
  if (leaving.value) {
    return (
      <WithdrawDialog
        indicator={indicator}
        place={place}
        placeName={placeName}
        row={leaving.value}
        done={() => { done(); void history.reload(); }}
        close={() => { leaving.value = undefined; }}
      />
    );
  }
  return (
    <Dialog title={t('history.of', { name: indicator.name[language.value] })} wide close={close}>
      <p class="help">{t('figure.place', { place: placeName })}</p>
      <Loaded of={history}>
        {({ items, denominators }) => (
          <>
            <DataTable
              caption={t('history.figures')}
              showCaption
              columns={figureColumns(mayWithdraw ? (row) => { leaving.value = row; } : undefined)}
              rows={items}
              empty={t('history.none')}
              keyOf={({ id }) => `${id}`}
            />
            {denominators.length > 0 && (
              <DataTable caption={t('history.denominators')} showCaption columns={denominatorColumns()} rows={denominators} empty="" keyOf={({ id }) => `${id}`} />
            )}
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

function WithdrawDialog({ indicator, place, row, done, close }: FigureDialogProps & { readonly row: FigureRow }) {
  const reason = useSignal('');
  const saving = useSaving(refusals());
  const submit = () => {
    if (reason.value.trim() === '') return saving.refuse(t('figure.noReason'));
    const figure = {
      communeCode: place, asOf: row.asOf, source: row.source, numerator: undefined, denominator: undefined, denominatorAsOf: undefined,
      reason: reason.value.trim(), withdraw: true,
    };
    void saving.run(() => giveFigure(indicator.code, figure), () => {
      close();
      toast(t('figure.withdrawn'));
      done();
    });
  };
  return (
    <FormDialog title={t('figure.withdraw')} danger action={t('figure.withdraw')} busy={saving.busy.value} problem={saving.problem.value} submit={submit} close={close}>
      <p>{t('figure.withdraw.text', { date: formatDate(row.asOf) })}</p>
      <LongTextField label={t('figure.reason')} value={reason.value} change={(next) => { reason.value = next; }} />
    </FormDialog>
  );
}

const at = (instant: Date): string => `${formatTime(instant)} ${formatDate(dateInVietnam(instant))}`;

const state = (inForce: boolean): string => t(inForce ? 'history.inForce' : 'history.replaced');

const figureColumns = (withdraw: ((row: FigureRow) => void) | undefined): Column<FigureRow>[] => [
  { key: 'asOf', head: t('history.asOf'), cell: ({ asOf }) => formatDate(asOf) },
  { key: 'numerator', head: t('history.numerator'), kind: 'figure', cell: ({ numerator }) => (numerator === undefined ? t('history.taken') : formatCount(numerator)) },
  { key: 'source', head: t('history.source'), cell: ({ source, imported }) => (imported ? `${source} (${t('history.imported')})` : source) },
  { key: 'reason', head: t('history.reason'), cell: ({ reason }) => reason ?? '–' },
  { key: 'recordedAt', head: t('history.recordedAt'), kind: 'figure', cell: ({ recordedAt }) => at(recordedAt) },
  { key: 'state', head: t('history.state'), cell: ({ inForce }) => state(inForce) },
  ...(withdraw ? [{
    key: 'actions',
    head: t('col.actions'),
    kind: 'actions' as const,
    cell: (row: FigureRow) => row.inForce && row.numerator !== undefined && (
      <button type="button" class="text-button text-button-danger" onClick={() => withdraw(row)}>{t('figure.withdraw')}</button>
    ),
  }] : []),
];

const denominatorColumns = (): Column<DenominatorRow>[] => [
  { key: 'year', head: t('history.year'), cell: ({ year }) => `${year}` },
  { key: 'value', head: t('history.value'), kind: 'figure', cell: ({ value }) => formatCount(value) },
  { key: 'asOf', head: t('history.asOf'), kind: 'figure', cell: ({ asOf }) => formatDate(asOf) },
  { key: 'source', head: t('history.source'), cell: ({ source }) => source },
  { key: 'reason', head: t('history.reason'), cell: ({ reason }) => reason ?? '–' },
  { key: 'recordedAt', head: t('history.recordedAt'), kind: 'figure', cell: ({ recordedAt }) => at(recordedAt) },
  { key: 'state', head: t('history.state'), cell: ({ inForce }) => state(inForce) },
];
