import type { Team } from '../../shared/api/teams';
import type { Village } from '../../shared/api/villages';
import { formerWords, villageName } from '../../shared/desk/villages';
import { formatCount } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { rights } from '../model';
import { isPresent, type VillageRow } from './rosterRows';
import { t } from './texts';

interface VillageTableProps {
  readonly rows: readonly VillageRow[];
  /** Every village, to name what an ended one became. */
  readonly all: readonly Village[];
  readonly empty: string;
  change(village: Village): void;
  reorganise(village: Village): void;
  addTeam(village: Village): void;
}

export function VillageTable({ rows, all, empty, change, reorganise, addTeam }: VillageTableProps) {
  const columns: Column<VillageRow>[] = [
    { key: 'name', head: t('village'), cell: ({ village }) => <VillageWords village={village} all={all} /> },
    {
      key: 'households',
      head: t('village.households'),
      kind: 'figure',
      cell: ({ village: { households } }) => (households === undefined ? <Unknown /> : formatCount(households)),
    },
    { key: 'signal', head: t('village.signal'), cell: ({ village }) => (village.signal === undefined ? <Unknown /> : t(`signal.${village.signal}`)) },
    { key: 'teams', head: t('teams'), cell: (row) => <TeamsCell row={row} addTeam={addTeam} /> },
  ];
  if (rights.value.roster) {
    columns.push({ key: 'actions', head: t('actions'), kind: 'actions', cell: ({ village }) => actions(village, change, reorganise) });
  }
  return <DataTable caption={t('villages')} columns={columns} rows={rows} empty={empty} keyOf={({ village }) => village.code} />;
}

function actions(village: Village, change: (village: Village) => void, reorganise: (village: Village) => void) {
  if (!isPresent(village)) return null;
  const name = villageName(village);
  return (
    <>
      <button type="button" class="text-button" aria-label={t('change.of', { name })} onClick={() => change(village)}>{t('change')}</button>
      <button
        type="button"
        class="text-button"
        aria-label={t('reorganise.of', { name })}
        onClick={() => reorganise(village)}
      >
        {t('reorganise')}
      </button>
    </>
  );
}

function VillageWords({ village, all }: { readonly village: Village; readonly all: readonly Village[] }) {
  const successors = village.successors.map((code) => all.find((each) => each.code === code)).filter((found) => found !== undefined);
  return (
    <>
      {villageName(village)}
      <small class="under">
        {village.formerCommune !== undefined && <span>{formerWords(village.formerCommune)}</span>}
        <span class="code">{village.code}</span>
      </small>
      {village.retiredOn !== undefined && (
        <small class="under">
          {t(`ended.${village.retiredWhy ?? 'ended'}`, { date: formatDate(village.retiredOn) })}
          {successors.length > 0 && ` → ${successors.map(villageName).join(', ')}`}
        </small>
      )}
    </>
  );
}

function TeamsCell({ row: { village, teams }, addTeam }: { readonly row: VillageRow; addTeam(village: Village): void }) {
  if (teams.length === 0) {
    if (!isPresent(village)) return null;
    return (
      <div class="bar">
        <span class="tag">{t('village.withoutTeam')}</span>
        {rights.value.roster && (
          <button
            type="button"
            class="text-button"
            aria-label={t('team.addIn', { name: villageName(village) })}
            onClick={() => addTeam(village)}
          >
            {t('team.add')}
          </button>
        )}
      </div>
    );
  }
  return <ul class="team-list">{teams.map((team) => <li key={team.code}><TeamLine team={team} /></li>)}</ul>;
}

export function TeamLine({ team }: { readonly team: Team }) {
  return (
    <>
      <a href={`#danh-sach/${team.code}`}>{team.name}</a>
      <small class="under">
        <span class="code">{team.code}</span>
        {team.members !== undefined && <span>{t('team.members', { n: formatCount(team.members) })}</span>}
        {team.leader !== undefined && <span>{t('team.leader', { name: team.leader.name })}</span>}
        {team.leader === undefined && team.members !== undefined && <span>{t('team.noLeader')}</span>}
        {team.retiredOn !== undefined && <span>{t('team.endedOn', { date: formatDate(team.retiredOn) })}</span>}
      </small>
    </>
  );
}

const Unknown = () => <span class="unknown">{t('unknown')}</span>;
