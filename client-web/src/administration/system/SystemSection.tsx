import { fetchSystem, type SystemState } from '../../shared/api/system';
import { formatCount } from '../../shared/format/numbers';
import { PublicPageSwitch } from '../../shared/publication/PublicPageSwitch';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { useRemote } from '../../shared/ui/remote';
import { DeviceOverview } from './DeviceOverview';
import { healthOf } from './health';
import { t } from './texts';

export function SystemSection() {
  const system = useRemote('system', fetchSystem);
  return (
    <section class="section" aria-labelledby="system-title">
      <div class="section-head">
        <div>
          <h2 id="system-title">{t('title')}</h2>
          <p class="section-lead">{t('lead')}</p>
        </div>
        <button type="button" class="secondary" onClick={() => void system.reload()}>{t('refresh')}</button>
      </div>
      <Loaded of={system}>{(state) => <State of={state} />}</Loaded>
      <PublicPageSwitch />
      <DeviceOverview />
    </section>
  );
}

function State({ of }: { readonly of: SystemState }) {
  const { durable, consistent } = healthOf(of);
  const figures = { n: formatCount(of.audited), d: formatCount(of.drift) };
  return (
    <>
      <Notice kind={durable ? 'good' : 'error'}>{t(durable ? 'durable' : 'notDurable')}</Notice>
      {of.audited === 0
        ? <Notice>{t('notAudited')}</Notice>
        : <Notice kind={consistent ? 'good' : 'error'}>{t(consistent ? 'consistent' : 'drifted', figures)}</Notice>}
      <dl class="panel facts facts-wide">
        <Fact name="version">{of.version}</Fact>
        <Fact name="orleans">{t(of.orleansSource === 'package' ? 'orleans.package' : 'orleans.standIn', { v: of.orleansVersion })}</Fact>
        <Fact name="postgres">{of.postgresVersion}</Fact>
        <Fact name="fsync">{t(of.fsync === 'on' ? 'on' : 'off')}</Fact>
        <Fact name="commit">{t(of.synchronousCommit === 'off' ? 'off' : 'on')}</Fact>
        <Fact name="audited">{formatCount(of.audited)}</Fact>
        <Fact name="drift">{formatCount(of.drift)}</Fact>
        <Fact name="reconciled">{formatCount(of.reconciled)}</Fact>
      </dl>
    </>
  );
}

type FactName = 'version' | 'orleans' | 'postgres' | 'fsync' | 'commit' | 'audited' | 'drift' | 'reconciled';

const Fact = ({ name, children }: { readonly name: FactName; readonly children: string }) => (
  <div><dt>{t(`fact.${name}`)}</dt><dd>{children}</dd></div>
);
