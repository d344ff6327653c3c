import type { Member } from '../../shared/api/teamMembers';
import { formatPhone } from '../../shared/format/phones';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { organisationName } from './naming';
import { t } from './texts';

interface MemberTableProps {
  readonly members: readonly Member[];
  readonly mayChange: boolean;
  change(member: Member): void;
}

/** Active members first, then by number: that number is what phones and paper sheets name. */
export function MemberTable({ members, mayChange, change }: MemberTableProps) {
  const sorted = [...members].sort((left, right) => Number(right.active) - Number(left.active) || left.number - right.number);
  const columns: Column<Member>[] = [
    { key: 'name', head: t('member.name'), cell: (member) => <MemberWords member={member} /> },
    { key: 'number', head: t('member.number'), kind: 'figure', cell: ({ number }) => number },
    { key: 'role', head: t('member.role'), cell: roleWords },
    { key: 'duty', head: t('member.duty'), cell: ({ duty }) => duty ?? <Unknown /> },
    { key: 'organisation', head: t('member.organisation'), cell: ({ organisation }) => organisationName(organisation) ?? <Unknown /> },
    { key: 'phone', head: t('member.phone'), kind: 'figure', cell: ({ phone }) => (phone === undefined ? <Unknown /> : formatPhone(phone)) },
  ];
  if (mayChange) {
    columns.push({
      key: 'actions',
      head: t('actions'),
      kind: 'actions',
      cell: (member) => (
        <button type="button" class="text-button" aria-label={t('change.of', { name: member.name })} onClick={() => change(member)}>
          {t('change')}
        </button>
      ),
    });
  }
  return (
    <DataTable
      caption={t('members')}
      columns={columns}
      rows={sorted}
      empty={t('members.none')}
      keyOf={({ number }) => `${number}`}
      classOf={({ active }) => (active ? '' : 'row-ended')}
    />
  );
}

function MemberWords({ member }: { readonly member: Member }) {
  return (
    <>
      {member.name === '' ? t('member.hidden', { n: `${member.number}` }) : member.name}
      {!member.active && <small class="under">{t('member.left')}</small>}
    </>
  );
}

/** "Tổ phó, nòng cốt" */
const roleWords = ({ role, core }: Member): string => [t(`role.${role}`), ...(core ? [t('member.coreShort')] : [])].join(', ');

const Unknown = () => <span class="unknown">{t('unknown')}</span>;
