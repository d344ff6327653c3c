import { useSignal } from '@preact/signals';
import { fetchRosterChanges, type RosterChange } from '../../shared/api/reviews';
import type { Page } from '../../shared/api/page';
import { formatCount } from '../../shared/format/numbers';
import { dateInVietnam, formatDate, formatTime } from '../../shared/format/times';
import { desk } from '../../shared/i18n/desk';
import { asStaff } from '../../shared/sign-in/visitor';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { t } from './texts';

/** What changed after the confirmation, the newest first; each change is dated and the Sở sees the same. */
export function ChangesSince({ communeCode, count }: { readonly communeCode: string; readonly count: number }) {
  const first = useRemote(communeCode, () => fetchRosterChanges(communeCode, undefined));
  return (
    <div class="panel">
      <h3>{t('changes', { n: formatCount(count) })}</h3>
      {count === 0
        ? <p class="nothing">{t('changes.none')}</p>
        : <Loaded of={first}>{(page) => <ChangeList communeCode={communeCode} first={page} />}</Loaded>}
    </div>
  );
}

function ChangeList({ communeCode, first }: { readonly communeCode: string; readonly first: Page<RosterChange> }) {
  const rows = useSignal(first.items);
  const next = useSignal(first.next);
  const more = async () => {
    const answer = await asStaff(fetchRosterChanges(communeCode, next.value));
    if (!answer.ok) return;
    rows.value = [...rows.value, ...answer.value.items];
    next.value = answer.value.next;
  };
  const columns: Column<RosterChange>[] = [
    { key: 'subject', head: t('changes.subject'), cell: (change) => subjectWords(change) },
    { key: 'action', head: t('changes.action'), cell: ({ action }) => t(`action.${action}`) },
    { key: 'at', head: t('changes.at'), kind: 'figure', cell: ({ at }) => `${formatTime(at)} ${formatDate(dateInVietnam(at))}` },
  ];
  return (
    <>
      <DataTable caption={t('changes.caption')} columns={columns} rows={rows.value} empty={t('changes.none')} keyOf={({ id }) => `${id}`} />
      {next.value !== undefined && <button type="button" class="secondary" onClick={() => void more()}>{desk('more')}</button>}
    </>
  );
}

/** "Tổ công nghệ số Thôn 1, thành viên số 4" */
function subjectWords({ subject, subjectName }: RosterChange): string {
  const [code = '', member] = subject.split('/');
  const name = subjectName ?? code;
  return member === undefined ? name : t('changes.member', { team: name, n: member });
}
