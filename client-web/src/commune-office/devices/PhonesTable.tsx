import type { ListedDevice } from '../../shared/api/deviceList';
import type { Team } from '../../shared/api/teams';
import { formatCount } from '../../shared/format/numbers';
import { dateInVietnam, formatDate, formatTime } from '../../shared/format/times';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import type { TeamPhones } from './deviceRows';
import { t } from './texts';

interface PhonesTableProps {
  readonly rows: readonly TeamPhones[];
  readonly chosen: ReadonlySet<string>;
  readonly empty: string;
  choose(code: string, on: boolean): void;
  revoke(device: ListedDevice, team: Team): void;
  revokeCodes(team: Team): void;
}

export function PhonesTable({ rows, chosen, empty, choose, revoke, revokeCodes }: PhonesTableProps) {
  const columns: Column<TeamPhones>[] = [
    {
      key: 'team',
      head: t('team'),
      cell: ({ team }) => <TeamChoice team={team} chosen={chosen.has(team.code)} choose={(on) => choose(team.code, on)} />,
    },
    { key: 'devices', head: t('devices'), cell: (row) => <DeviceList row={row} revoke={revoke} /> },
    { key: 'codes', head: t('codes'), cell: (row) => <Codes row={row} revokeCodes={revokeCodes} /> },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} empty={empty} keyOf={({ team }) => team.code} />;
}

function TeamChoice({ team, chosen, choose }: { readonly team: Team; readonly chosen: boolean; choose(on: boolean): void }) {
  return (
    <>
      {team.active ? (
        <label class="check">
          <input type="checkbox" checked={chosen} onChange={(event) => choose(event.currentTarget.checked)} />
          <span>{team.name}</span>
        </label>
      ) : team.name}
      <small class="under">
        <span class="code">{team.code}</span>
        {team.leader !== undefined && <span>{t('leader', { name: team.leader.name })}</span>}
        {!team.active && <span>{t('team.ended')}</span>}
      </small>
    </>
  );
}

function DeviceList({ row: { team, devices }, revoke }: { readonly row: TeamPhones; revoke(device: ListedDevice, team: Team): void }) {
  if (devices.length === 0) return <span class="unknown">{t('devices.none')}</span>;
  return (
    <ul class="device-list">
      {devices.map((device) => (
        <li key={device.id}>
          <div>
            {device.name}
            <small class="under">
              {device.memberNumber !== undefined && <span>{t('device.member', { n: `${device.memberNumber}` })}</span>}
              <span>{device.lastSeenAt === undefined ? t('device.never') : t('device.seen', { at: momentWords(device.lastSeenAt) })}</span>
              {device.unsent !== undefined && device.unsent > 0 && device.stateAt !== undefined && (
                <span class="still-unsent">{t('device.unsent', { n: formatCount(device.unsent), at: momentWords(device.stateAt) })}</span>
              )}
              {device.revokedAt !== undefined && <span>{t('device.revoked', { at: momentWords(device.revokedAt) })}</span>}
              {device.revokedReason !== undefined && <span>{t(`reason.${device.revokedReason}`)}</span>}
            </small>
          </div>
          {device.revokedAt === undefined && (
            <button
              type="button"
              class="text-button text-button-danger"
              aria-label={t('revoke.of', { name: device.name, team: team.name })}
              onClick={() => revoke(device, team)}
            >
              {t('revoke')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Codes({ row: { team, codes }, revokeCodes }: { readonly row: TeamPhones; revokeCodes(team: Team): void }) {
  const last = codes.map(({ expiresAt }) => expiresAt).sort((left, right) => left.getTime() - right.getTime()).at(-1);
  if (last === undefined) return <span class="unknown">{t('codes.none')}</span>;
  return (
    <div class="bar">
      <span>{t('codes.open', { n: formatCount(codes.length), date: formatDate(dateInVietnam(last)) })}</span>
      <button
        type="button"
        class="text-button"
        aria-label={t('codes.revoke.of', { team: team.name })}
        onClick={() => revokeCodes(team)}
      >
        {t('codes.revoke')}
      </button>
    </div>
  );
}

/** `08:15 22/11/2026` */
const momentWords = (at: Date): string => `${formatTime(at)} ${formatDate(dateInVietnam(at))}`;
