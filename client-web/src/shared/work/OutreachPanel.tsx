import { fetchOutreach, outreachFile, type OutreachSum } from '../api/workFigures';
import { local, nameOf } from '../desk/directory';
import { formatCount } from '../format/numbers';
import { DataTable, type Column } from '../ui/DataTable';
import { Loaded } from '../ui/Loaded';
import { useRemote } from '../ui/remote';
import type { WorkScope } from './scope';
import { TableLinks } from './TableLinks';
import { t } from './texts';

/** Outreach per channel, each in its own unit: nothing is added over channels. */
export function OutreachPanel({ scope }: { readonly scope: WorkScope }) {
  const { from, to, commune } = scope.period;
  const sums = useRemote(`${from} ${to} ${commune ?? ''}`, () => fetchOutreach(scope.period));
  const columns: readonly Column<OutreachSum>[] = [
    { key: 'channel', head: t('outreach.channel'), cell: ({ channel }) => nameOf(scope.lists.channels, channel) ?? t('outreach.other') },
    { key: 'records', head: t('outreach.records'), kind: 'figure', cell: ({ records }) => formatCount(records) },
    { key: 'quantity', head: t('outreach.quantity'), kind: 'figure', cell: ({ quantity }) => formatCount(quantity) },
    { key: 'unit', head: t('outreach.unit'), cell: ({ channel }) => unitOf(scope, channel) },
  ];
  return (
    <section class="panel" aria-labelledby="outreach-title">
      <div class="section-head">
        <h3 id="outreach-title">{t('outreach.title')}</h3>
        <div class="bar"><TableLinks address={(format) => outreachFile(scope.period, format)} /></div>
      </div>
      <p class="section-lead">{t('outreach.lead')}</p>
      <Loaded of={sums}>
        {(all) => <DataTable caption={t('outreach.title')} columns={columns} rows={all} empty={t('outreach.none')} keyOf={({ channel }) => channel} />}
      </Loaded>
    </section>
  );
}

function unitOf(scope: WorkScope, code: string): string {
  const channel = scope.lists.channels.find((each) => each.code === code);
  return channel ? local(channel.unit) : t('none');
}
