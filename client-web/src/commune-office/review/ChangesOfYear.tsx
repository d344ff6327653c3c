import { useSignal } from '@preact/signals';
import { fetchRosterChanges, type RosterChange } from '../../shared/api/reviews';
import { formatCount } from '../../shared/format/numbers';
import { dateInVietnam, formatDate, formatTime } from '../../shared/format/times';
import { desk } from '../../shared/i18n/desk';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { Loaded } from '../../shared/ui/Loaded';
import { fetchAll, useRemote } from '../../shared/ui/remote';
import { isOpen } from './reviewWords';
import { t } from './texts';

/** More rows than anybody reads at once. */
const SHOWN = 50;

interface ChangesOfYearProps {
  readonly communeCode: string;
  /** The latest confirmation: what came later nobody has confirmed yet. */
  readonly confirmedAt: Date;
}

/** What changed after the year's first confirmation; each change is dated and the Sở sees the same. */
export function ChangesOfYear({ communeCode, confirmedAt }: ChangesOfYearProps) {
  const changes = useRemote(communeCode, () => fetchAll((after) => fetchRosterChanges(communeCode, after)));
  return (
    <div class="panel">
      <Loaded of={changes}>{(value) => <ChangeList changes={value} confirmedAt={confirmedAt} />}</Loaded>
    </div>
  );
}

function ChangeList({ changes, confirmedAt }: { readonly changes: readonly RosterChange[]; readonly confirmedAt: Date }) {
  const shown = useSignal(SHOWN);
  const open = changes.filter((change) => isOpen(change, confirmedAt)).length;
  const columns: Column<RosterChange>[] = [
    { key: 'subject', head: t('changes.subject'), cell: (change) => subjectWords(change) },
    { key: 'action', head: t('changes.action'), cell: ({ action }) => t(`action.${action}`) },
    { key: 'at', head: t('changes.at'), kind: 'figure', cell: ({ at }) => `${formatTime(at)} ${formatDate(dateInVietnam(at))}` },
    {
      key: 'open',
      head: t('changes.state'),
      cell: (change) => (isOpen(change, confirmedAt) ? <span class="tag">{t('changes.open')}</span> : t('changes.confirmed')),
    },
  ];
  return (
    <>
      <h3>{t('changes', { n: formatCount(changes.length) })}</h3>
      {changes.length > 0 && <p class="section-lead">{t('changes.lead', { n: formatCount(open) })}</p>}
      <DataTable
        caption={t('changes.caption')}
        columns={columns}
        rows={changes.slice(0, shown.value)}
        empty={t('changes.none')}
        keyOf={({ id }) => `${id}`}
      />
      {changes.length > shown.value && (
        <button type="button" class="secondary" onClick={() => { shown.value += SHOWN; }}>{desk('more')}</button>
      )}
    </>
  );
}

/** "Tổ công nghệ số Thôn 1, thành viên số 4" */
function subjectWords({ subject, subjectName }: RosterChange): string {
  const [code = '', member] = subject.split('/');
  const name = subjectName ?? code;
  return member === undefined ? name : t('changes.member', { team: name, n: member });
}
