import { useSignal } from '@preact/signals';
import { fetchAwards, proposalFile, type AwardRange, type Awards } from '../../shared/api/awards';
import { fetchTeamNames } from '../../shared/api/registers';
import { fetchWorkLists, type WorkLists } from '../../shared/api/workLists';
import { dateInVietnam } from '../../shared/format/times';
import { DownloadLink } from '../../shared/ui/DownloadLink';
import { Loaded } from '../../shared/ui/Loaded';
import { fetchAll, useRemote } from '../../shared/ui/remote';
import { Tabs } from '../../shared/ui/Tabs';
import type { Recipient } from '../../shared/api/workLines';
import { DecisionDialog } from '../../shared/work/DecisionDialog';
import { DecisionPanel } from '../../shared/work/DecisionPanel';
import type { WorkScope } from '../../shared/work/scope';
import { RangeForm } from './RangeForm';
import { ProposeBar } from './ProposeBar';
import { ScoreTable } from './ScoreTable';
import { t } from './texts';

interface AwardsSectionProps {
  /** The commune of who looks; undefined for who sees the province. */
  readonly commune: string | undefined;
  readonly keeps: WorkScope['keeps'];
}

/** A score for reference with its arithmetic, the list a council starts from, and the decisions it came to. */
export function AwardsSection(props: AwardsSectionProps) {
  const lists = useRemote('', fetchWorkLists);
  return (
    <section class="section" aria-labelledby="awards-title">
      <h2 id="awards-title">{t('title')}</h2>
      <p class="section-lead">{t('reference')} {t('reference.list')}</p>
      <Loaded of={lists}>{(known) => <Proposals {...props} lists={known} />}</Loaded>
    </section>
  );
}

function Proposals({ commune, keeps, lists }: AwardsSectionProps & { readonly lists: WorkLists }) {
  const today = dateInVietnam(new Date());
  const range = useSignal<AwardRange>({ from: `${lists.year}-01-01`, to: today, commune });
  const { from, to } = range.value;
  const awards = useRemote(`${from} ${to} ${range.value.commune ?? ''}`, () => fetchAwards(range.value));
  const chosen = useSignal<readonly Recipient[]>([]);
  const proposing = useSignal(false);
  const saved = useSignal(0);
  const teams = useRemote(commune ?? '', () => fetchAll((after) => fetchTeamNames(commune, after)));
  return (
    <>
      <section class="panel" aria-label={t('title')}>
        <RangeForm range={range.value} today={today} choosesCommune={commune === undefined} change={(next) => { range.value = next; chosen.value = []; }} />
        <div class="bar">
          <DownloadLink address={proposalFile(range.value, 'docx')}>{t('docx')}</DownloadLink>
          <DownloadLink address={proposalFile(range.value, 'xlsx')}>{t('xlsx')}</DownloadLink>
        </div>
        {keeps !== undefined && (
          <ProposeBar chosen={chosen.value.length} propose={() => { proposing.value = true; }} clear={() => { chosen.value = []; }} />
        )}
        <Loaded of={awards}>
          {(known) => (
            <Lists awards={known} lists={lists} chosen={chosen.value} choose={keeps && ((next) => { chosen.value = next; })} />
          )}
        </Loaded>
      </section>
      <Loaded of={teams}>
        {(known) => {
          const scope: WorkScope = { commune, keeps, lists, today, teams: known, period: { from, to, commune } };
          return (
            <>
              <DecisionPanel key={saved.value} scope={scope} />
              {proposing.value && (
                <DecisionDialog
                  scope={scope}
                  line={undefined}
                  recipients={chosen.value}
                  done={() => { chosen.value = []; saved.value++; }}
                  close={() => { proposing.value = false; }}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

interface ListsProps {
  readonly awards: Awards;
  readonly lists: WorkLists;
  readonly chosen: readonly Recipient[];
  readonly choose: ((chosen: readonly Recipient[]) => void) | undefined;
}

function Lists({ awards, lists, chosen, choose }: ListsProps) {
  const tab = useSignal<'teams' | 'communes' | 'members'>('teams');
  const shown = (['teams', 'communes', 'members'] as const).filter((id) => awards[id] !== undefined);
  return (
    <Tabs label={t('title')} tabs={shown.map((id) => ({ id, label: t(`tab.${id}`) }))} current={tab.value} choose={(id) => { tab.value = id; }}>
      <ScoreTable awards={awards} list={tab.value} criteria={lists.criteria[tab.value]} chosen={chosen} choose={choose} />
    </Tabs>
  );
}
