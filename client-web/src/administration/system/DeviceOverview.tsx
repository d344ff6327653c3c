import { useSignal } from '@preact/signals';
import { fetchDeviceOverview, type CommuneDevices } from '../../shared/api/deviceOverview';
import { compareVietnamese, withoutMarks } from '../../shared/format/collation';
import { formatCount } from '../../shared/format/numbers';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { CheckField } from '../../shared/ui/fields';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { communeName } from '../model';
import { shareOf, sumOf } from './deviceSums';
import { t } from './texts';

export function DeviceOverview() {
  const devices = useRemote('devices', fetchDeviceOverview);
  return (
    <div class="panel">
      <div>
        <h3>{t('devices')}</h3>
        <p class="help">{t('devices.lead')}</p>
      </div>
      <Loaded of={devices}>{({ items }) => <Overview items={items} />}</Loaded>
    </div>
  );
}

function Overview({ items }: { readonly items: readonly CommuneDevices[] }) {
  const text = useSignal('');
  const lacking = useSignal(false);
  const all = sumOf(items);
  const figures = {
    a: formatCount(all.teamsWithPhone),
    b: formatCount(all.teams),
    c: formatCount(all.phones),
    d: formatCount(all.seenInAWeek),
  };
  const rows = items
    .filter(({ communeCode }) => withoutMarks(communeName(communeCode)).includes(withoutMarks(text.value.trim())))
    .filter(({ teams, teamsWithPhone }) => !lacking.value || teamsWithPhone < teams)
    .sort((left, right) => compareVietnamese(communeName(left.communeCode), communeName(right.communeCode)));
  return (
    <>
      <p>{t('devices.sum', figures)}</p>
      <div class="filters">
        <label class="field">
          <span class="field-label">{t('devices.find')}</span>
          <input type="search" maxLength={100} value={text.value} onInput={(event) => { text.value = event.currentTarget.value; }} />
        </label>
        <div class="filter-check">
          <CheckField label={t('devices.lacking')} checked={lacking.value} change={(checked) => { lacking.value = checked; }} />
        </div>
      </div>
      <DataTable caption={t('devices')} columns={columns()} rows={rows} empty={t('devices.none')} keyOf={({ communeCode }) => communeCode} />
    </>
  );
}

const columns = (): readonly Column<CommuneDevices>[] => [
  { key: 'commune', head: t('column.commune'), cell: ({ communeCode }) => communeName(communeCode) },
  { key: 'teams', head: t('column.teams'), kind: 'figure', cell: ({ teams }) => formatCount(teams) },
  { key: 'withPhone', head: t('column.withPhone'), kind: 'figure', cell: ({ teamsWithPhone }) => formatCount(teamsWithPhone) },
  { key: 'share', head: t('column.share'), kind: 'figure', cell: (row) => shareOf(row) ?? t('noShare') },
  { key: 'phones', head: t('column.phones'), kind: 'figure', cell: ({ phones }) => formatCount(phones) },
  { key: 'seen', head: t('column.seen'), kind: 'figure', cell: ({ seenInAWeek }) => formatCount(seenInAWeek) },
  { key: 'codes', head: t('column.codes'), kind: 'figure', cell: ({ openCodes }) => formatCount(openCodes) },
  { key: 'unsent', head: t('column.unsent'), kind: 'figure', cell: ({ unsent }) => formatCount(unsent) },
];
