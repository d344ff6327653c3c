import { useSignal } from '@preact/signals';
import { fetchMembers, type Member } from '../../shared/api/teamMembers';
import type { Team } from '../../shared/api/teams';
import type { Village } from '../../shared/api/villages';
import { villageName } from '../../shared/desk/villages';
import { formatDate } from '../../shared/format/times';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { rights } from '../model';
import { MemberDialog } from './MemberDialog';
import { MemberTable } from './MemberTable';
import { RetireTeamDialog } from './RetireTeamDialog';
import { TeamDialog } from './TeamDialog';
import { TeamTargetLine } from './TeamTargetLine';
import { t } from './texts';

type Open = { readonly kind: 'team' | 'retire' } | { readonly kind: 'member'; readonly member: Member | undefined };

/** One team with its members. */
export function TeamView({ team, villages }: { readonly team: Team; readonly villages: readonly Village[] }) {
  const members = useRemote(team.code, () => fetchMembers(team.code));
  const open = useSignal<Open | undefined>(undefined);
  const close = () => { open.value = undefined; };
  const mayChange = rights.value.roster && team.active;

  return (
    <section class="section" aria-labelledby="team-title">
      <a href="#danh-sach">← {t('back')}</a>
      <div class="section-head">
        <div>
          <h2 id="team-title">{team.name}</h2>
          <p class="section-lead">{aboutTeam(team, villages)}</p>
        </div>
        <div class="bar">
          {rights.value.devices && team.active && <a class="secondary" href={`#dien-thoai/${team.code}`}>{t('team.phones')}</a>}
          {mayChange && <button type="button" class="secondary" onClick={() => { open.value = { kind: 'team' }; }}>{t('team.change')}</button>}
          {mayChange && <button type="button" class="secondary" onClick={() => { open.value = { kind: 'retire' }; }}>{t('team.retire')}</button>}
        </div>
      </div>
      <TeamTargetLine team={team} mayChange={mayChange} />
      <div class="panel">
        <div class="section-head">
          <h3>{t('members')}</h3>
          {mayChange && (
            <button type="button" class="primary" onClick={() => { open.value = { kind: 'member', member: undefined }; }}>{t('member.add')}</button>
          )}
        </div>
        <Loaded of={members}>
          {(value) => <MemberTable members={value} mayChange={mayChange} change={(member) => { open.value = { kind: 'member', member }; }} />}
        </Loaded>
      </div>
      {open.value?.kind === 'team' && <TeamDialog team={team} village={undefined} villages={villages} close={close} />}
      {open.value?.kind === 'retire' && <RetireTeamDialog team={team} close={close} />}
      {open.value?.kind === 'member' && <MemberDialog team={team} member={open.value.member} close={close} changed={() => void members.reload()} />}
    </section>
  );
}

function aboutTeam(team: Team, villages: readonly Village[]): string {
  const village = villages.find(({ code }) => code === team.villageCode);
  const parts = [
    team.code,
    village ? villageName(village) : t(`kind.${team.kind}`),
    decisionWords(team),
    team.retiredOn === undefined ? undefined : t('team.endedOn', { date: formatDate(team.retiredOn) }),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function decisionWords({ decisionNumber, decisionDate }: Team): string {
  if (decisionNumber === undefined) return t('team.noDecision');
  return decisionDate === undefined
    ? t('team.decisionIs', { number: decisionNumber })
    : t('team.decisionOf', { number: decisionNumber, date: formatDate(decisionDate) });
}
