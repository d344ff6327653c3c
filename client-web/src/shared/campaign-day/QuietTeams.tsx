import type { QuietTeam } from '../api/quietLists';
import { formatTime } from '../format/times';
import { DataTable, type Column } from '../ui/DataTable';
import { CallLink } from './CallLink';
import { t } from './texts';
import { FIELD_TONES, fieldWords } from './words';

interface QuietTeamsProps {
  readonly teams: readonly QuietTeam[];
  readonly date: string;
  /** For the commune's own officer: the province calls the commune, not the leader. */
  readonly withLeader: boolean;
}

/** Teams of a commune on a day, those longest without a record first. */
export function QuietTeams({ teams, date, withLeader }: QuietTeamsProps) {
  const columns: readonly Column<QuietTeam>[] = [
    { key: 'team', head: t('quiet.team'), cell: ({ name }) => name },
    { key: 'state', head: t('quiet.state'), cell: ({ state, lastAt }) => <span class={`day-tag day-tag-${FIELD_TONES[state]}`}>{fieldWords(state, lastAt, date)}</span> },
    { key: 'last', head: t('quiet.last'), kind: 'figure', cell: ({ lastAt }) => time(lastAt) },
    { key: 'began', head: t('quiet.began'), kind: 'figure', cell: ({ startedAt }) => time(startedAt) },
    { key: 'ended', head: t('quiet.ended'), kind: 'figure', cell: ({ endedAt }) => time(endedAt) },
    ...(withLeader ? [{ key: 'call', head: t('quiet.call'), cell: ({ leader }: QuietTeam) => <CallLink contact={leader} /> }] : []),
  ];
  return <DataTable caption={t('quiet.team')} columns={columns} rows={teams} empty={t('quiet.team.none')} keyOf={({ teamCode }) => teamCode} />;
}

const time = (at: Date | undefined): string => (at ? formatTime(at) : '–');
