import { useEffect } from 'preact/hooks';
import { formatCount } from '../../shared/format/numbers';
import { Loaded } from '../../shared/ui/Loaded';
import type { Loading } from '../../shared/ui/remote';
import { Tabs } from '../../shared/ui/Tabs';
import { flagged, held, place, reloadRecords, rights, roster } from '../model';
import { FlaggedList } from './FlaggedList';
import { HandInPanel } from './HandInPanel';
import { HeldList } from './HeldList';
import { PaperPanel } from './PaperPanel';
import { t } from './texts';

const TABS = ['cho', 'kiem-tra', 'giay', 'tep'] as const;
type Tab = (typeof TABS)[number];

/** Records that need a person: late ones, ones to check, paper sheets, and files of dying phones. */
export function RecordsSection() {
  useEffect(reloadRecords, []);
  const shown = TABS.filter((tab) => rights.value.records || tab === 'cho' || tab === 'kiem-tra');
  const current = shown.find((tab) => tab === place.value.inside) ?? 'cho';
  const label = (tab: Tab): string => {
    if (tab === 'cho') return withCount(t('tab.cho'), held);
    return tab === 'kiem-tra' ? withCount(t('tab.kiem-tra'), flagged) : t(`tab.${tab}`);
  };

  return (
    <section class="section" aria-labelledby="records-title">
      <h2 id="records-title">{t('title')}</h2>
      <Tabs
        label={t('title')}
        tabs={shown.map((id) => ({ id, label: label(id) }))}
        current={current}
        choose={(tab) => { location.hash = `#phieu/${tab}`; }}
      >
        <Loaded of={roster}>
          {({ teams }) => {
            switch (current) {
              case 'cho': return <Loaded of={held}>{(records) => <HeldList records={records} teams={teams} reload={reloadRecords} />}</Loaded>;
              case 'kiem-tra': return <Loaded of={flagged}>{(records) => <FlaggedList records={records} teams={teams} reload={reloadRecords} />}</Loaded>;
              case 'giay': return <PaperPanel teams={teams} />;
              case 'tep': return <HandInPanel teams={teams} reload={reloadRecords} />;
            }
          }}
        </Loaded>
      </Tabs>
    </section>
  );
}

function withCount(label: string, list: Loading<readonly unknown[]>): string {
  const state = list.state.value;
  return state.kind === 'ready' && state.value.length > 0 ? `${label} (${formatCount(state.value.length)})` : label;
}
