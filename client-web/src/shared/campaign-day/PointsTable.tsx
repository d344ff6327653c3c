import { useSignal } from '@preact/signals';
import { cancelPoint, type DayPoint } from '../api/pointDesk';
import type { NamedCode } from '../api/programLists';
import { nameOf } from '../desk/directory';
import { communeName } from '../desk/units';
import { formatPhone } from '../format/phones';
import { DataTable, type Column } from '../ui/DataTable';
import { FormDialog } from '../ui/Dialog';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { t } from './texts';
import { refusals } from './words';

interface PointsTableProps {
  readonly date: string;
  readonly points: readonly DayPoint[];
  readonly kinds: readonly NamedCode[];
  /** Said where points of several communes stand together. */
  readonly withCommune: boolean;
  /** Undefined for those who only read. */
  readonly edit: ((point: DayPoint) => void) | undefined;
  done(): void;
}

/** The support points of a day: where, when, who to call. */
export function PointsTable({ date, points, kinds, withCommune, edit, done }: PointsTableProps) {
  const leaving = useSignal<DayPoint | undefined>(undefined);
  const columns: readonly Column<DayPoint>[] = [
    { key: 'place', head: t('points.place'), cell: (point) => <Place point={point} /> },
    ...(withCommune ? [{ key: 'commune', head: t('commune'), cell: ({ communeCode }: DayPoint) => communeName(communeCode) ?? communeCode }] : []),
    { key: 'kind', head: t('points.kind'), cell: ({ kind }) => nameOf(kinds, kind) ?? t('none') },
    { key: 'hours', head: t('hours'), cell: ({ from, to }) => <span class="nowrap">{t('hours.value', { from, to })}</span> },
    { key: 'inCharge', head: t('points.inCharge'), cell: (point) => <InCharge point={point} /> },
    ...(edit ? [{ key: 'actions', head: t('points.edit'), kind: 'actions' as const, cell: (point: DayPoint) => actions(point, edit, (gone) => { leaving.value = gone; }) }] : []),
  ];
  return (
    <>
      <DataTable
        caption={t('points.title')}
        columns={columns}
        rows={points}
        empty={t('points.none')}
        keyOf={({ id }) => id}
        classOf={({ cancelled }) => (cancelled ? 'row-ended' : '')}
      />
      {leaving.value && <CancelDialog date={date} point={leaving.value} done={done} close={() => { leaving.value = undefined; }} />}
    </>
  );
}

const Place = ({ point: { place, cancelled, isOpen, partners } }: { readonly point: DayPoint }) => (
  <>
    {place} {cancelled && <span class="day-tag">{t('points.cancelled')}</span>} {isOpen && <span class="day-tag day-tag-good">{t('points.open')}</span>}
    {partners.length > 0 && <small class="cell-more">{partners.join(', ')}</small>}
  </>
);

const InCharge = ({ point: { inCharge, phone } }: { readonly point: DayPoint }) => (
  <>
    {inCharge ?? (phone === undefined ? t('none') : '')} {phone !== undefined && <a class="nowrap" href={`tel:${phone}`}>{formatPhone(phone)}</a>}
  </>
);

const actions = (point: DayPoint, edit: (point: DayPoint) => void, cancel: (point: DayPoint) => void) => (
  <>
    <button type="button" class="text-button" aria-label={t('points.of', { what: t('points.edit'), which: point.place })} onClick={() => edit(point)}>
      {t('points.edit')}
    </button>
    {!point.cancelled && (
      <button
        type="button"
        class="text-button text-button-danger"
        aria-label={t('points.of', { what: t('points.cancel'), which: point.place })}
        onClick={() => cancel(point)}
      >
        {t('points.cancel')}
      </button>
    )}
  </>
);

interface CancelDialogProps {
  readonly date: string;
  readonly point: DayPoint;
  done(): void;
  close(): void;
}

function CancelDialog({ date, point, done, close }: CancelDialogProps) {
  const saving = useSaving(refusals());
  const submit = () => void saving.run(() => cancelPoint(date, point.id), () => {
    close();
    toast(t('points.gone'));
    done();
  });
  return (
    <FormDialog
      danger
      title={t('points.cancel')}
      action={t('points.cancel')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <p><strong>{point.place}</strong></p>
      <p class="help">{t('points.cancel.help')}</p>
    </FormDialog>
  );
}
