import type { Team } from '../../shared/api/teams';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { t } from './texts';
import { TeamLine } from './VillageTable';

/** Teams of the whole commune, volunteers, and village teams nobody has placed yet. */
export function OtherTeamsTable({ teams }: { readonly teams: readonly Team[] }) {
  const columns: Column<Team>[] = [
    { key: 'name', head: t('team'), cell: (team) => <TeamLine team={team} /> },
    { key: 'kind', head: t('team.kind'), cell: (team) => t(`kind.${team.kind}`) },
    { key: 'decision', head: t('team.decision'), cell: (team) => team.decisionNumber ?? <span class="unknown">{t('unknown')}</span> },
  ];
  return <DataTable caption={t('otherTeams')} showCaption columns={columns} rows={teams} empty="" keyOf={({ code }) => code} />;
}
