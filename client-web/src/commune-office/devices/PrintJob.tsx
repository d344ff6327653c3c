import type { ActivationCode } from '../../shared/api/deviceList';
import type { Result } from '../../shared/api/http';
import { fetchMembers } from '../../shared/api/teamMembers';
import type { Team } from '../../shared/api/teams';
import { formatCount } from '../../shared/format/numbers';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { office } from '../model';
import { BadgeSheets, type Bearer } from '../print/BadgeSheets';
import { CodeSheet } from '../print/CodeSheet';
import { PrintView } from '../print/PrintView';
import { t } from './texts';

/** What is to be printed. Codes exist nowhere else: once this is closed they can only be replaced. */
export type Printing =
  | { readonly kind: 'codes'; readonly teams: readonly Team[]; readonly codes: readonly ActivationCode[]; readonly madeAt: Date }
  | { readonly kind: 'badges'; readonly teams: readonly Team[] };

export function PrintJob({ printing, close }: { readonly printing: Printing; close(): void }) {
  return printing.kind === 'codes' ? <CodeJob job={printing} close={close} /> : <BadgeJob teams={printing.teams} close={close} />;
}

function CodeJob({ job, close }: { readonly job: Extract<Printing, { kind: 'codes' }>; close(): void }) {
  const names = new Map(job.teams.map(({ code, name }) => [code, name]));
  return (
    <PrintView title={t('print.codes', { n: formatCount(job.codes.length) })} warnings={[t('print.once'), ...phoneWarning()]} close={close}>
      {job.codes.map(({ teamCode, code, expiresAt }) => (
        <CodeSheet key={code} teamCode={teamCode} teamName={names.get(teamCode) ?? teamCode} code={code} expiresAt={expiresAt} madeAt={job.madeAt} />
      ))}
    </PrintView>
  );
}

function BadgeJob({ teams, close }: { readonly teams: readonly Team[]; close(): void }) {
  const bearers = useRemote(teams.map(({ code }) => code).join(), () => fetchBearers(teams));
  return (
    <Loaded of={bearers}>
      {(value) => (
        <PrintView
          title={t('print.badges', { n: formatCount(value.length) })}
          warnings={value.length === 0 ? [t('print.noMembers')] : phoneWarning()}
          close={close}
        >
          <BadgeSheets bearers={value} />
        </PrintView>
      )}
    </Loaded>
  );
}

/** Team after team: a commune has some dozens, and the server has others to serve. */
async function fetchBearers(teams: readonly Team[]): Promise<Result<readonly Bearer[]>> {
  const bearers: Bearer[] = [];
  for (const team of teams) {
    const answer = await fetchMembers(team.code);
    if (!answer.ok) return answer;
    const active = answer.value.filter(({ active, name }) => active && name !== '');
    bearers.push(...active.map((member) => ({ member, teamCode: team.code, teamName: team.name })));
  }
  return { ok: true, value: bearers };
}

function phoneWarning(): string[] {
  const known = office.state.value;
  return known.kind === 'ready' && known.value.phone === undefined ? [t('print.noPhone')] : [];
}
