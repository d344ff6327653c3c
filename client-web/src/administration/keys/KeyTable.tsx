import type { ApiKey } from '../../shared/api/apiKeys';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { departmentName } from '../model';
import { moment } from '../moment';
import { More, useFirst } from '../More';
import { t } from './texts';

interface KeyTableProps {
  readonly keys: readonly ApiKey[];
  revoke(key: ApiKey): void;
}

export function KeyTable({ keys, revoke }: KeyTableProps) {
  const first = useFirst(keys);
  return (
    <>
      <DataTable
        caption={t('title')}
        columns={columns(revoke)}
        rows={first.rows}
        empty={t('none')}
        keyOf={({ id }) => `${id}`}
        classOf={({ revokedAt }) => (revokedAt ? 'row-ended' : '')}
      />
      <More of={first} />
    </>
  );
}

const columns = (revoke: (key: ApiKey) => void): readonly Column<ApiKey>[] => [
  { key: 'name', head: t('column.name'), cell: ({ name }) => name },
  { key: 'department', head: t('column.department'), cell: ({ department }) => departmentName(department) },
  { key: 'state', head: t('column.state'), cell: ({ revokedAt }) => <State revokedAt={revokedAt} /> },
  { key: 'created', head: t('column.created'), cell: ({ createdAt }) => moment(createdAt) },
  { key: 'lastUsed', head: t('column.lastUsed'), cell: ({ lastUsedAt }) => (lastUsedAt ? moment(lastUsedAt) : t('never')) },
  {
    key: 'actions',
    head: t('column.actions'),
    kind: 'actions',
    cell: (key) => !key.revokedAt && (
      <button type="button" class="secondary secondary-danger" aria-label={t('revoke.of', { name: key.name })} onClick={() => revoke(key)}>
        {t('revoke')}
      </button>
    ),
  },
];

const State = ({ revokedAt }: { readonly revokedAt: Date | undefined }) => revokedAt
  ? <div><span class="label label-disabled">{t('state.revoked')}</span><small>{moment(revokedAt)}</small></div>
  : <div><span class="label label-active">{t('state.active')}</span></div>;
