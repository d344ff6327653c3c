import { useSignal } from '@preact/signals';
import type { Team } from '../../shared/api/teams';
import type { Village } from '../../shared/api/villages';
import { villageName } from '../../shared/desk/villages';
import { formatCount } from '../../shared/format/numbers';
import { rights, type Roster } from '../model';
import { OtherTeamsTable } from './OtherTeamsTable';
import { ReorganiseDialog } from './ReorganiseDialog';
import { countsOf, otherTeams, VIEWS, villageRows, type RosterCounts, type View } from './rosterRows';
import { TeamDialog } from './TeamDialog';
import { t } from './texts';
import { VillageDialog } from './VillageDialog';
import { FindField } from '../../shared/ui/FindField';
import { VillageTable } from './VillageTable';

/** What is open over the list. */
type Open =
  | { readonly kind: 'village'; readonly village: Village | undefined }
  | { readonly kind: 'reorganise'; readonly village: Village }
  | { readonly kind: 'team'; readonly village: Village | undefined };

export function RosterOverview({ roster }: { readonly roster: Roster }) {
  const sought = useSignal('');
  const view = useSignal<View>('all');
  const open = useSignal<Open | undefined>(undefined);
  const rows = villageRows(roster, view.value, sought.value, villageName);
  const others = otherTeams(roster, view.value, sought.value);
  const close = () => { open.value = undefined; };

  return (
    <section class="section" aria-labelledby="roster-title">
      <div class="section-head">
        <div>
          <h2 id="roster-title">{t('title')}</h2>
          <p class="section-lead">{summary(countsOf(roster))}</p>
        </div>
        <div class="bar">
          {rights.value.roster && (
            <>
              <button
                type="button"
                class="primary"
                onClick={() => { open.value = { kind: 'village', village: undefined }; }}
              >
                {t('village.add')}
              </button>
              <button type="button" class="secondary" onClick={() => { open.value = { kind: 'team', village: undefined }; }}>{t('team.add')}</button>
            </>
          )}
          {rights.value.exports && <a class="secondary" href="#danh-sach/tep">{t(rights.value.roster ? 'files' : 'files.read')}</a>}
        </div>
      </div>
      <div class="panel">
        <Filters sought={sought} view={view} />
        <VillageTable
          rows={rows}
          all={roster.villages}
          empty={emptyWords(roster, view.value, sought.value)}
          change={(village) => { open.value = { kind: 'village', village }; }}
          reorganise={(village) => { open.value = { kind: 'reorganise', village }; }}
          addTeam={(village) => { open.value = { kind: 'team', village }; }}
        />
      </div>
      {others.length > 0 && <div class="panel"><OtherTeamsTable teams={others} /></div>}
      <OpenDialog open={open.value} villages={roster.villages} teams={roster.teams} close={close} />
    </section>
  );
}

function Filters({ sought, view }: { readonly sought: { value: string }; readonly view: { value: View } }) {
  return (
    <div class="bar">
      <FindField label={t('find')} value={sought.value} change={(value) => { sought.value = value; }} />
      <fieldset class="views" aria-label={t('view')}>
        {VIEWS.map((each) => (
          <button type="button" key={each} class="view" aria-pressed={view.value === each} onClick={() => { view.value = each; }}>
            {t(`view.${each}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

interface OpenDialogProps {
  readonly open: Open | undefined;
  readonly villages: readonly Village[];
  readonly teams: readonly Team[];
  close(): void;
}

function OpenDialog({ open, villages, teams, close }: OpenDialogProps) {
  switch (open?.kind) {
    case 'village': return <VillageDialog village={open.village} close={close} />;
    case 'reorganise': return <ReorganiseDialog village={open.village} villages={villages} teams={teams} close={close} />;
    case 'team': return <TeamDialog team={undefined} village={open.village} villages={villages} close={close} />;
    default: return null;
  }
}

function summary({ villages, teams, members, withoutTeam }: RosterCounts): string {
  const parts = [
    t('summary.villages', { n: formatCount(villages) }),
    t('summary.teams', { n: formatCount(teams) }),
    ...(members === undefined ? [] : [t('summary.members', { n: formatCount(members) })]),
    ...(withoutTeam === 0 ? [] : [t('summary.withoutTeam', { n: formatCount(withoutTeam) })]),
  ];
  return parts.join(' · ');
}

function emptyWords({ villages }: Roster, view: View, sought: string): string {
  if (sought.trim() !== '') return t('empty.sought');
  if (view !== 'all') return t(view === 'ended' ? 'empty.ended' : 'empty.withoutTeam');
  return t(villages.length === 0 && rights.value.roster ? 'empty.start' : 'empty.all');
}
